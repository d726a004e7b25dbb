package org.courtyard.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.courtyard.open311.web.Refusal.Fault;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, from its address or its form. An empty one counts as absent. */
final class Arguments {

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\]]{1,100})\\](\\[\\])?");

    private final Map<String, String[]> given;
    private final List<Fault> faults = new ArrayList<>();

    Arguments(HttpServletRequest request) {
        this(request.getParameterMap());
    }

    Arguments(Map<String, String[]> given) {
        this.given = given;
    }

    @Nullable
    String text(String name) {
        var values = given.get(name);
        return values == null || values.length == 0 || values[0].isBlank() ? null : values[0].strip();
    }

    /** Separated by commas, or given several times. */
    List<String> list(String name) {
        return Arrays.stream(given.getOrDefault(name, new String[0]))
                .flatMap(each -> Arrays.stream(each.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** A moment with its zone, as in {@code 2026-11-23T10:20:00+08:00}; an unescaped plus may arrive as a space. */
    @Nullable
    Instant moment(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        var moment = read(text);
        if (moment.isEmpty()) {
            wrong(name, "open311.time-misformed", shortened(text));
        }
        return moment.orElse(null);
    }

    /** Empty when it is none, or has no zone. */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip().replaceFirst(" (\\d\\d:\\d\\d)$", "+$1"))
                    .toInstant());
        } catch (DateTimeException misformed) {
            return Optional.empty();
        }
    }

    /** @param most larger ones are taken as this */
    @Nullable
    Integer whole(String name, int least, int most) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return Math.min(number, most);
            }
        } catch (NumberFormatException misformed) {
            // told below
        }
        wrong(name, "open311.number-misformed", Integer.toString(least));
        return null;
    }

    @Nullable
    Double degrees(String name, double limit) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            var degrees = Double.parseDouble(text);
            if (Math.abs(degrees) <= limit) {
                return degrees;
            }
        } catch (NumberFormatException misformed) {
            // told below
        }
        wrong(name, "open311.degrees-misformed", (int) limit);
        return null;
    }

    boolean truth(String name) {
        return "true".equalsIgnoreCase(text(name));
    }

    /** Answers to the questions of a category: {@code attribute[CODE]}, or several {@code attribute[CODE][]}. */
    Map<String, List<String>> attributes() {
        var attributes = new LinkedHashMap<String, List<String>>();
        given.forEach((name, values) -> {
            var match = ATTRIBUTE.matcher(name);
            if (match.matches()) {
                var kept = Arrays.stream(values).filter(each -> !each.isBlank()).toList();
                if (!kept.isEmpty()) {
                    attributes
                            .computeIfAbsent(match.group(1), code -> new ArrayList<>())
                            .addAll(kept);
                }
            }
        });
        return attributes;
    }

    void wrong(String field, String key, Object... args) {
        faults.add(new Fault(field, key, args));
    }

    /** @throws Refusal with every fault so far */
    void refuseIfWrong() {
        if (!faults.isEmpty()) {
            throw new Refusal(400, faults);
        }
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }
}
