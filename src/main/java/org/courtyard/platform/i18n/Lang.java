package org.courtyard.platform.i18n;

import java.util.Locale;
import java.util.Optional;

/** A language people can read Courtyard in. */
public enum Lang {
    ZH("zh", "zh-CN"),
    EN("en", "en");

    private final String segment;
    private final String tag;
    private final Locale locale;

    Lang(String segment, String tag) {
        this.segment = segment;
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The first part of an address: {@code zh} in {@code /zh/places}. */
    public String segment() {
        return segment;
    }

    /** As in the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public Lang other() {
        return this == ZH ? EN : ZH;
    }

    /** The language of an address' first part, if it names one. */
    public static Optional<Lang> ofSegment(String segment) {
        for (var lang : values()) {
            if (lang.segment.equals(segment)) {
                return Optional.of(lang);
            }
        }
        return Optional.empty();
    }

    /** The nearest of our languages to a tag such as {@code en-GB}; Chinese when it is none of them. */
    public static Lang ofTag(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals("en") ? EN : ZH;
    }
}
