package org.courtyard.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calendar that comes with Courtyard: mainland China, Monday to Friday 9:00–12:00 and 13:00–17:00. */
public final class ChinaCalendar {

    private static final String DATA = "/vendor/chinese-days/chinese-days.json";
    private static final String HOURS = "9:00-12:00,13:00-17:00";

    private ChinaCalendar() {}

    /** Read anew at each call; keep what it gives. */
    public static WorkCalendar load() {
        JsonNode data = data();
        Map<LocalDate, DayName> holidays = days(data.path("holidays"));
        Set<Integer> years = holidays.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
        return WorkCalendar.weekdays("中国大陆", ZoneId.of("Asia/Shanghai"), WorkingHours.parseDay(HOURS))
                .with(holidays, days(data.path("workdays")), years);
    }

    private static JsonNode data() {
        try (InputStream in = ChinaCalendar.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException(DATA + " is missing from the jar");
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Values look like {@code National Day,国庆节,3}; the number is of no use to us. */
    private static Map<LocalDate, DayName> days(JsonNode named) {
        Map<LocalDate, DayName> days = new TreeMap<>();
        named.properties().forEach(day -> {
            String[] names = day.getValue().asString().split(",", 3);
            days.put(LocalDate.parse(day.getKey()), new DayName(names[1], names[0]));
        });
        return days;
    }
}
