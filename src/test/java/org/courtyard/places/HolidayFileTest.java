package org.courtyard.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTest {

    @Test
    void readsCsvWithHeadBomAndEitherLineEnd() {
        HolidayFile file = HolidayCsv.read("\uFEFFdate,kind,name\r\n2027-01-01,holiday,元旦,New Year's Day\r\n\r\n"
                + "# 调休\r\n2027-01-03,班,元旦\r\n");
        assertThat(file.faults()).isEmpty();
        assertThat(file.days())
                .containsExactly(
                        new SpecialDay(
                                LocalDate.of(2027, 1, 1),
                                SpecialDay.Kind.HOLIDAY,
                                new DayName("元旦", "New Year's Day")),
                        new SpecialDay(
                                LocalDate.of(2027, 1, 3),
                                SpecialDay.Kind.MAKE_UP_WORKING_DAY,
                                new DayName("元旦", "元旦")));
        assertThat(file.years()).containsExactly(2027);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-30,holiday,x | date   | 2027-02-30",
                "1.1.2027,holiday,x   | date   | 1.1.2027",
                "2027-01-01,free,x    | kind   | free",
                "2027-01-01,holiday,  | name   | ''",
                "2027-01-01           | fields | 1",
                "2027-01-04,holiday,x | twice  | 2027-01-04 1"
            })
    void namesTheLineOfAFault(String line, String fault, String shown) {
        HolidayFile file = HolidayCsv.read("2027-01-04,holiday,x\n" + line + "\n");
        assertThat(file.faults()).hasSize(1);
        assertThat(file.faults().getFirst().line()).isEqualTo(2);
        assertThat(file.faults().getFirst().key()).isEqualTo("places.holidays." + fault);
        assertThat(String.join(" ", file.faults().getFirst().args())).isEqualTo(shown);
    }

    @Test
    void anEmptyFileIsAFault() {
        assertThat(HolidayCsv.read("date,kind,name\n").faults()).hasSize(1);
        assertThat(HolidayCalendar.read("").faults()).hasSize(1);
    }

    @Test
    void readsEventsUpToTheirEndAndFoldedLines() {
        HolidayFile file = HolidayCalendar.read(
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270101
                DTEND;VALUE=DATE:20270104
                SUMMARY:元
                 旦(休)
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270109
                SUMMARY:元旦(班)
                END:VEVENT
                END:VCALENDAR
                """);
        assertThat(file.faults()).isEmpty();
        assertThat(file.days())
                .extracting(day -> day.date() + " " + day.kind() + " " + day.name().zh())
                .containsExactly(
                        "2027-01-01 HOLIDAY 元旦",
                        "2027-01-02 HOLIDAY 元旦",
                        "2027-01-03 HOLIDAY 元旦",
                        "2027-01-09 MAKE_UP_WORKING_DAY 元旦");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20270101T090000Z;SUMMARY:x           | whole-day | 3",
                "DTSTART:20270101;SUMMARY:x;RRULE:FREQ=YEARLY | repeats   | 5",
                "DTSTART:20270101;DTEND:20270101;SUMMARY:x    | end       | 4",
                "DTSTART:20270101;DTEND:20290101;SUMMARY:x    | end       | 4",
                "SUMMARY:x                                    | no-start  | 2",
                "DTSTART:20270101                             | name      | 2"
            })
    void namesTheLineOfAFaultyEvent(String lines, String fault, int line) {
        HolidayFile file = HolidayCalendar.read(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + lines.replace(";", "\n") + "\nEND:VEVENT\nEND:VCALENDAR\n");
        assertThat(file.faults())
                .extracting(found -> found.line() + " " + found.key())
                .containsExactly(line + " places.holidays." + fault);
    }

    @Test
    void anEventWithoutEndIsAFault() {
        HolidayFile file = HolidayCalendar.read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\n");
        assertThat(file.faults()).extracting(HolidayFile.Fault::key).containsExactly("places.holidays.unfinished");
    }
}
