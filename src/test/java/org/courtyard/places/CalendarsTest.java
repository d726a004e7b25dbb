package org.courtyard.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "courtyard.data=target/test-data")
@WithPostgres
class CalendarsTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Autowired
    Calendars calendars;

    @Autowired
    Places places;

    @Test
    void hoursAndHolidaysComeFromTheNearestPlaceThatHasThem() {
        var district = make(NewPlace.division(null, Level.DISTRICT, "889901", "和合区"));
        var street = make(NewPlace.division(district.id(), Level.STREET, "889901001", "青槐街道"));
        var other = make(NewPlace.division(district.id(), Level.STREET, "889901002", "同泰街道"));
        assertThat(calendars.calendarFor(street)).isEqualTo(ChinaCalendar.load());

        var years = calendars.importHolidays(
                district.id(), HolidayCsv.read("2027-01-01,holiday,元旦\n2027-01-03,workday,元旦"), Actor.HOUSE);
        assertThat(years).containsExactly(2027);
        assertThat(calendars.calendarFor(street).isWorkingDay(NEW_YEAR)).isFalse();
        assertThat(calendars.calendarFor(street).isWorkingDay(LocalDate.of(2027, 1, 3)))
                .isTrue();
        assertThat(calendars.calendarFor(street).missingYears(NEW_YEAR, NEW_YEAR))
                .isEmpty();
        assertThat(calendars.calendarFor(street).isWorkingDay(LocalDate.of(2026, 10, 1)))
                .isFalse();

        calendars.importHolidays(street.id(), HolidayCsv.read("2027-01-04,holiday,街道庆典"), Actor.HOUSE);
        assertThat(calendars.calendarFor(street).isWorkingDay(NEW_YEAR)).isTrue();
        assertThat(calendars.calendarFor(other).isWorkingDay(NEW_YEAR)).isFalse();

        var china = ChinaCalendar.load();
        var week = new EnumMap<>(china.hours());
        week.put(DayOfWeek.SATURDAY, WorkingHours.parseDay("9:00-12:00"));
        calendars.changeHours(
                street.id(),
                new WorkCalendar(
                        "青槐",
                        china.zone(),
                        week,
                        china.makeUpHours(),
                        china.holidays(),
                        china.makeUpDays(),
                        china.years()),
                Actor.HOUSE);
        assertThat(calendars.calendarFor(street).intervalsOn(LocalDate.of(2026, 11, 21)))
                .containsExactly(WorkingHours.parse("9:00-12:00"));
        assertThat(calendars.calendarFor(other).isWorkingDay(LocalDate.of(2026, 11, 21)))
                .isFalse();
    }

    @Test
    void aFaultyFileChangesNothing() {
        var place = make(NewPlace.division(null, Level.DISTRICT, "889902", "和睦区"));
        var file = HolidayCsv.read("2027-01-01,holiday,元旦\n2027-13-01,holiday,x");
        assertThatThrownBy(() -> calendars.importHolidays(place.id(), file, Actor.HOUSE))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        problem -> assertThat(problem.wrongs())
                                .singleElement()
                                .satisfies(wrong -> assertThat(wrong.args()).containsExactly("2", "2027-13-01")));
        assertThat(calendars.calendarFor(place).years()).doesNotContain(2027);
        assertThatThrownBy(() -> calendars.importHolidays(place.id(), file, Actor.ANYONE))
                .isInstanceOf(Refused.class);
    }

    private Place make(NewPlace wanted) {
        return places.create(wanted, Actor.HOUSE);
    }
}
