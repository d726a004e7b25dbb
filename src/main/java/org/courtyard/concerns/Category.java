package org.courtyard.concerns;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of concern; one version of it.
 *
 * @param code kebab-case, never changed
 * @param group code of the upper level, with its names
 * @param firstContact the reporter hears within this time of the clock: working hours, or hours round the clock
 * @param visibility what is preset
 * @param elsewhere set for what opens no concern but is pointed elsewhere at once
 * @param hintZh what belongs here, in a few words; null when the name says it all
 */
public record Category(
        String code,
        int version,
        String group,
        String groupZh,
        String groupEn,
        String zh,
        String en,
        Urgency urgency,
        boolean roundTheClock,
        Duration firstContact,
        Visibility visibility,
        List<Question> questions,
        List<ReplyTemplate> replyTemplates,
        @Nullable Elsewhere elsewhere,
        List<String> keywords,
        @Nullable String hintZh,
        @Nullable String hintEn) {

    /** Empty when the name says it all. */
    public String hint(boolean chinese) {
        var hint = chinese ? hintZh : hintEn;
        return hint == null ? "" : hint;
    }

    Category withVersion(int other) {
        return new Category(
                code,
                other,
                group,
                groupZh,
                groupEn,
                zh,
                en,
                urgency,
                roundTheClock,
                firstContact,
                visibility,
                questions,
                replyTemplates,
                elsewhere,
                keywords,
                hintZh,
                hintEn);
    }

    Category withGroupNames(String chinese, String english) {
        return new Category(
                code,
                version,
                group,
                chinese,
                english,
                zh,
                en,
                urgency,
                roundTheClock,
                firstContact,
                visibility,
                questions,
                replyTemplates,
                elsewhere,
                keywords,
                hintZh,
                hintEn);
    }

    public String name(boolean chinese) {
        return chinese ? zh : en;
    }

    public String groupName(boolean chinese) {
        return chinese ? groupZh : groupEn;
    }

    /** How long a resolution may take: Beijing's four levels, as shipped; {@link Urgencies} knows what holds when. */
    public enum Urgency {
        LIFE_SAFETY(2, false),
        UTILITIES(24, false),
        ORDINARY(7, true),
        COMPLEX(15, true);

        private final int amount;
        private final boolean days;

        Urgency(int amount, boolean days) {
            this.amount = amount;
            this.days = days;
        }

        /** Hours, or days when {@link #days()}. */
        public int amount() {
            return amount;
        }

        public boolean days() {
            return days;
        }
    }

    /** Asked beyond the text, only where it saves a call-back. */
    public record Question(String code, String zh, String en, Type type, boolean required, List<Choice> values) {

        public enum Type {
            STRING,
            NUMBER,
            DATETIME,
            TEXT,
            SINGLE,
            MULTIPLE;

            /** Answered by choosing. */
            public boolean chooses() {
                return this == SINGLE || this == MULTIPLE;
            }
        }
    }

    public record Choice(String code, String zh, String en) {}

    public record ReplyTemplate(String zh, String en) {}

    /** Where to turn instead, and the number to call. */
    public record Elsewhere(String call, String zh, String en) {}
}
