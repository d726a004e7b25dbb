package org.courtyard.platform.problems;

import java.util.ArrayList;
import java.util.List;

/** What was given cannot be taken: all faults at once, each at its field. */
public final class BadInput extends Problem {

    private final transient List<Wrong> wrongs;

    public BadInput(List<Wrong> wrongs) {
        super("problems.bad-input", wrongs.size());
        this.wrongs = List.copyOf(wrongs);
    }

    public BadInput(String field, String key, Object... args) {
        this(List.of(new Wrong(field, key, args)));
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }

    @Override
    public String type() {
        return "bad-input";
    }

    @Override
    public int status() {
        return 422;
    }

    /** One fault: the field, the message and its arguments. */
    public record Wrong(String field, String key, Object... args) {}

    /** Collects faults and throws once. */
    public static final class Checks {

        private final List<Wrong> found = new ArrayList<>();

        public Checks wrongIf(boolean fault, String field, String key, Object... args) {
            if (fault) {
                found.add(new Wrong(field, key, args));
            }
            return this;
        }

        public void throwIfAny() {
            if (!found.isEmpty()) {
                throw new BadInput(found);
            }
        }
    }
}
