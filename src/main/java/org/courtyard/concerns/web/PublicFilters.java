package org.courtyard.concerns.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.ConcernFilter;
import org.courtyard.concerns.Counted;
import org.courtyard.concerns.Status;
import org.courtyard.places.Place;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What everybody may filter public concerns by: the same for the list, the files and the map. */
@Component
class PublicFilters {

    private static final List<String> STATUSES = List.of("", "open", "proposed", "closed", "late");
    private static final List<String> PERIODS = List.of("", "30", "90", "year");

    private final Categories categories;
    private final ZoneId zone;
    private final InstantSource time;

    PublicFilters(Categories categories, CourtyardSettings settings, InstantSource time) {
        this.categories = categories;
        this.zone = settings.timeZone();
        this.time = time;
    }

    /** What the address asks for. */
    record Asked(
            @Nullable String place,
            @Nullable String category,
            @Nullable String status,
            @Nullable String period,
            @Nullable String text,
            @Nullable String cursor,
            @Nullable String counted,
            @Nullable String from,
            @Nullable String to) {

        static String of(@Nullable String value) {
            return value == null ? "" : value.strip();
        }

        /** As it stands in an address, for another place. */
        String query(String elsewhere) {
            return "place=" + encoded(elsewhere)
                    + "&category=" + encoded(of(category))
                    + "&status=" + encoded(of(status))
                    + "&period=" + encoded(of(period))
                    + "&text=" + encoded(of(text))
                    + (number().isEmpty()
                            ? ""
                            : "&counted=" + encoded(of(counted)) + "&from=" + encoded(of(from)) + "&to="
                                    + encoded(of(to)));
        }

        String query() {
            return query(of(place));
        }

        /** The number of an overview whose concerns are wanted. */
        Optional<Counted> number() {
            return Counted.of(of(counted));
        }

        /** Anything but the place is asked for. */
        boolean narrowed() {
            return !(of(category) + of(period) + of(text)).isEmpty();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    ConcernFilter filter(Asked asked, @Nullable Place place) {
        var status = Asked.of(asked.status());
        var statuses = switch (status) {
            case "open" -> List.of(Status.WAITING, Status.ASSIGNED, Status.IN_HAND, Status.ASKED, Status.SUSPENDED);
            case "unfinished" -> ConcernFilter.OPEN;
            case "proposed" -> List.of(Status.PROPOSED);
            case "closed" -> List.of(Status.CLOSED);
            default -> List.<Status>of();
        };
        var category = Asked.of(asked.category());
        var filter = new ConcernFilter(
                place == null ? null : place.id(),
                statuses,
                null,
                category.isEmpty() ? null : category,
                null,
                Asked.of(asked.text()),
                from(Asked.of(asked.period())),
                null,
                status.equals("late"),
                true);
        return asked.number()
                .map(number -> filter.counting(number, day(asked.from(), 0), day(asked.to(), 1)))
                .orElse(filter);
    }

    private @Nullable Instant day(@Nullable String text, int later) {
        try {
            return LocalDate.parse(Asked.of(text))
                    .plusDays(later)
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Whole days, so that the same address asks the same all day long. */
    private @Nullable Instant from(String period) {
        var today = LocalDate.ofInstant(time.instant(), zone);
        return switch (period) {
            case "30", "90" ->
                today.minusDays(Long.parseLong(period) - 1).atStartOfDay(zone).toInstant();
            case "year" -> today.withDayOfYear(1).atStartOfDay(zone).toInstant();
            default -> null;
        };
    }

    static List<Choice> statuses(Asked asked, Shell shell) {
        return choices(STATUSES, "concerns.list.status.", Asked.of(asked.status()), shell);
    }

    static List<Choice> periods(Asked asked, Shell shell) {
        return choices(PERIODS, "concerns.list.period.", Asked.of(asked.period()), shell);
    }

    List<Choice> categories(Asked asked, Shell shell) {
        return categories.open().stream()
                .map(each -> Choice.of(
                        each.code(),
                        each.name(shell.lang() == Lang.ZH),
                        each.code().equals(Asked.of(asked.category()))))
                .toList();
    }

    private static List<Choice> choices(List<String> values, String key, String chosen, Shell shell) {
        return values.stream()
                .map(each -> Choice.of(each, shell.say(key + (each.isEmpty() ? "all" : each)), each.equals(chosen)))
                .toList();
    }
}
