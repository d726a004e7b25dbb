package org.courtyard.places.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.places.Calendars;
import org.courtyard.places.HolidayCalendar;
import org.courtyard.places.HolidayCsv;
import org.courtyard.places.HolidayFile;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.places.SpecialDay;
import org.courtyard.places.WorkCalendar;
import org.courtyard.places.WorkingHours;
import org.courtyard.places.web.CalendarPages.Typed;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The working calendar of a place: holidays and make-up working days by file or by hand, and the hours. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/places/{id:[0-9a-f-]{36}}/calendar")
@MayCall(MayCall.Who.ADMINISTRATOR)
class CalendarController {

    private static final int LARGEST = 1_000_000;

    private final Calendars calendars;
    private final Places places;
    private final CalendarPages pages;

    CalendarController(Calendars calendars, Places places, CalendarPages pages) {
        this.calendars = calendars;
        this.places = places;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer year, Shell shell) {
        return page(id, year, Typed.NOTHING, HttpStatus.OK, shell);
    }

    @PostMapping("/day")
    ModelAndView changeDay(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "HOLIDAY") String kind,
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            Actor actor,
            Shell shell) {
        var typed = new CalendarPage.DayForm(date, kind, nameZh, nameEn);
        return done(id, yearOf(date), wrongs -> new Typed(typed, "", Map.of(), wrongs), "date", shell, () -> {
            var day = date(date);
            var wanted = kind.equals("ORDINARY") ? null : SpecialDay.Kind.valueOf(kind);
            calendars.changeDay(new PlaceId(id), version, day, wanted, nameZh, nameEn, actor);
        });
    }

    /** Reads a file without taking it over. */
    @PostMapping("/read")
    ModelAndView read(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String typed,
            Shell shell)
            throws IOException {
        var text = file == null || file.isEmpty() ? typed : text(file.getBytes());
        if (text.isBlank() || text.length() > LARGEST) {
            var key = text.isBlank() ? "places.calendar.no-file" : "places.calendar.large-file";
            var again =
                    new Typed(null, text.isBlank() ? "" : typed, Map.of(), List.of(new Wrong("file", shell.say(key))));
            return page(id, null, again, HttpStatus.UNPROCESSABLE_CONTENT, shell);
        }
        var read = HolidayFile.read(text);
        var page = new ModelAndView(
                "places/calendar/reading", "page", pages.reading(new PlaceId(id), version, text, read, shell));
        page.setStatus(read.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/import")
    ModelAndView takeOver(
            @PathVariable UUID id, @RequestParam int version, @RequestParam String typed, Actor actor, Shell shell) {
        var read = HolidayFile.read(typed);
        var year = read.years().isEmpty() ? null : read.years().first();
        return done(id, year, wrongs -> new Typed(null, typed, Map.of(), wrongs), "file", shell, () -> {
            calendars.importHolidays(new PlaceId(id), version, read, actor);
        });
    }

    @PostMapping("/years/{year}/drop")
    ModelAndView dropYear(
            @PathVariable UUID id, @PathVariable int year, @RequestParam int version, Actor actor, Shell shell) {
        return done(id, year, CalendarController::nothing, "years", shell, () -> {
            calendars.dropYear(new PlaceId(id), version, year, actor);
        });
    }

    @PostMapping("/hours")
    ModelAndView changeHours(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        return done(id, null, wrongs -> new Typed(null, "", sent, wrongs), "MONDAY", shell, () -> {
            calendars.changeHours(new PlaceId(id), version, wanted(new PlaceId(id), sent, shell), actor);
        });
    }

    @PostMapping("/hours/drop")
    ModelAndView dropHours(@PathVariable UUID id, @RequestParam int version, Actor actor, Shell shell) {
        return done(id, null, CalendarController::nothing, "hours", shell, () -> {
            calendars.dropHours(new PlaceId(id), version, actor);
        });
    }

    /** What is in force in a year, as a file that can be read in again. */
    @GetMapping("/{year:\\d{4}}.{format:csv|ics}")
    ResponseEntity<String> export(
            @PathVariable UUID id, @PathVariable int year, @PathVariable String format, Shell shell) {
        var days = calendars.days(places.place(new PlaceId(id)), year);
        var csv = format.equals("csv");
        var text = csv
                ? "\uFEFF" + HolidayCsv.write(days)
                : HolidayCalendar.write(
                        days, shell.lang() == Lang.ZH, shell.moments().now());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType((csv ? "text/csv" : "text/calendar") + ";charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("calendar-" + year + "." + format)
                                .build()
                                .toString())
                .body(text);
    }

    private interface Again {
        Typed with(List<Wrong> wrongs);
    }

    private static Typed nothing(List<Wrong> wrongs) {
        return new Typed(null, "", Map.of(), wrongs);
    }

    private ModelAndView done(
            UUID id, @Nullable Integer year, Again again, String field, Shell shell, Runnable change) {
        try {
            change.run();
            var address = CalendarPages.address(new PlaceId(id), shell);
            return new ModelAndView("redirect:" + (year == null ? address : address + "?year=" + year));
        } catch (BadInput bad) {
            return page(id, year, again.with(Faults.of(bad, shell)), HttpStatus.UNPROCESSABLE_CONTENT, shell);
        } catch (Stale stale) {
            var typed = again.with(Faults.of(stale, field, shell));
            return page(id, year, typed, HttpStatus.PRECONDITION_FAILED, shell);
        }
    }

    private ModelAndView page(UUID id, @Nullable Integer year, Typed typed, HttpStatus status, Shell shell) {
        int shown = year == null || year < 1900 || year > 2999
                ? shell.moments().today().getYear()
                : year;
        var page = new ModelAndView("places/calendar/one", "page", pages.page(new PlaceId(id), shown, typed, shell));
        page.setStatus(status);
        return page;
    }

    private WorkCalendar wanted(PlaceId id, Map<String, String> sent, Shell shell) {
        var now = calendars.calendarFor(places.place(id));
        var wrongs = new ArrayList<BadInput.Wrong>();
        var week = new EnumMap<DayOfWeek, List<WorkingHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var hours = hours(day.name(), sent, wrongs);
            if (!hours.isEmpty()) {
                week.put(day, hours);
            }
        }
        var makeUp = hours("makeUp", sent, wrongs);
        if (wrongs.isEmpty() && week.isEmpty()) {
            wrongs.add(new BadInput.Wrong("MONDAY", "places.calendar.hours.none"));
        }
        if (wrongs.isEmpty() && makeUp.isEmpty()) {
            wrongs.add(new BadInput.Wrong("makeUp", "places.calendar.hours.make-up"));
        }
        if (!wrongs.isEmpty()) {
            throw new BadInput(wrongs);
        }
        var name = places.place(id).shortName();
        return new WorkCalendar(name, now.zone(), week, makeUp, now.holidays(), now.makeUpDays(), now.years());
    }

    /** Overlapping stretches are refused here, with the day they stand on. */
    private static List<WorkingHours> hours(String field, Map<String, String> sent, List<BadInput.Wrong> wrongs) {
        var text = sent.getOrDefault(field, "").strip();
        try {
            var hours = text.isEmpty() ? List.<WorkingHours>of() : WorkingHours.parseDay(text);
            for (int i = 1; i < hours.size(); i++) {
                if (hours.get(i).fromMinute() < hours.get(i - 1).toMinute()) {
                    throw new IllegalArgumentException("overlap");
                }
            }
            return hours;
        } catch (IllegalArgumentException misformed) {
            wrongs.add(new BadInput.Wrong(field, "places.calendar.hours.wrong", text));
            return List.of();
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException noDate) {
            throw new BadInput("date", "places.calendar.date");
        }
    }

    private static @Nullable Integer yearOf(String date) {
        return date.matches("\\d{4}-.*") ? Integer.valueOf(date.substring(0, 4)) : null;
    }

    /** UTF-8 where all of it is; else what spreadsheets in China write. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
