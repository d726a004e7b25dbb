package org.courtyard.platform.web.view;

/**
 * How a promise stands: a glyph, a word and only then a colour. The text always names a time or a reason.
 */
public record State(Kind kind, String text) {

    public static State calm(String text) {
        return new State(Kind.CALM, text);
    }

    public static State near(String text) {
        return new State(Kind.NEAR, text);
    }

    public static State late(String text) {
        return new State(Kind.LATE, text);
    }

    public static State waiting(String text) {
        return new State(Kind.WAIT, text);
    }

    /** Only residents' own confirmation is done; a handler's report is {@link #waiting}. */
    public static State done(String text) {
        return new State(Kind.DONE, text);
    }

    /** As it stands alone: 晚了 3 天 · By 17:00 today. */
    public String sentence() {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The five ways a promise can stand. */
    public enum Kind {
        CALM("is-calm", "clock"),
        NEAR("is-near", "hourglass"),
        LATE("is-late", "alert-triangle"),
        WAIT("is-wait", "player-pause"),
        DONE("is-done", "check");

        private final String css;
        private final String icon;

        Kind(String css, String icon) {
            this.css = css;
            this.icon = icon;
        }

        public String css() {
            return css;
        }

        public String icon() {
            return icon;
        }
    }
}
