package org.courtyard.demo.story;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/** Something said: always in Chinese, in English where it was written too. Files write it "中文 | English". */
public record Words(String zh, @Nullable String en) {

    public static final Words NONE = new Words("", null);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Words of(String written) {
        int bar = written.indexOf(" | ");
        return bar < 0
                ? new Words(written.strip(), null)
                : new Words(
                        written.substring(0, bar).strip(),
                        written.substring(bar + 3).strip());
    }

    public boolean isEmpty() {
        return zh.isEmpty();
    }

    /** The text in the language asked for; Chinese when there is no English. */
    public String in(String language) {
        return language.startsWith("en") && en != null ? en : zh;
    }
}
