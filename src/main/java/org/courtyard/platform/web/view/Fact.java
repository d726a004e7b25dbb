package org.courtyard.platform.web.view;

import org.jspecify.annotations.Nullable;

/** A term and what it is: 规则 · 消防通道类 7 个工作日，3 月版. @param href where it leads, null for nowhere */
public record Fact(String term, String text, @Nullable String href) {

    public Fact(String term, String text) {
        this(term, text, null);
    }
}
