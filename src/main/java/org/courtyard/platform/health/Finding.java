package org.courtyard.platform.health;

import java.util.Arrays;
import java.util.List;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What was found at one place, and what to do about it.
 *
 * @param subject ends the key of its name, {@code health.subject.…}
 * @param key of the sentence
 * @param arguments of the sentence; no secrets, they are read out
 */
public record Finding(String subject, Level level, String key, List<@Nullable Object> arguments) {

    /** From well to bad. */
    public enum Level {
        OK,
        LOOK,
        BROKEN
    }

    /** Nothing to do. */
    public static Finding well(String subject, String key, @Nullable Object... arguments) {
        return new Finding(subject, Level.OK, key, Arrays.asList(arguments));
    }

    /** It works, but somebody should look after it. */
    public static Finding look(String subject, String key, @Nullable Object... arguments) {
        return new Finding(subject, Level.LOOK, key, Arrays.asList(arguments));
    }

    /** It does not work. */
    public static Finding broken(String subject, String key, @Nullable Object... arguments) {
        return new Finding(subject, Level.BROKEN, key, Arrays.asList(arguments));
    }

    public boolean fault() {
        return level == Level.BROKEN;
    }

    public String name(Texts texts, Lang lang) {
        return texts.say(lang, "health.subject." + subject);
    }

    public String text(Texts texts, Lang lang) {
        return texts.say(lang, key, arguments.toArray());
    }
}
