package org.courtyard.platform.web.view;

/** A term and what it is: 规则 · 消防通道类 7 个工作日，3 月版. */
public record Fact(String term, String text) {}
