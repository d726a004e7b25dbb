package org.courtyard.accounts.web;

/** @param staff has work to go to */
public record MePage(String name, boolean staff) {}
