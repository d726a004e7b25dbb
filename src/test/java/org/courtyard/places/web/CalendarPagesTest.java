package org.courtyard.places.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.places.Calendars;
import org.courtyard.places.HolidayFile;
import org.courtyard.places.Level;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.places.SpecialDay;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.problems.Stale;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The calendar of a place is tried before it is taken over, edited by hand, handed on downwards, and given out again. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
class CalendarPagesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(770_010);
    private static final String YEAR_2031 = "2031-01-01,holiday,元旦,New Year\n2031-01-05,workday,元旦,New Year\n";

    private static final Actor ADMINISTRATOR = new Actor.Member(
            UUID.randomUUID(), "admin", "管理员", List.of(new Grant(Role.ADMINISTRATOR, null, null, null)));

    @Autowired
    WebApplicationContext context;

    @Autowired
    Calendars calendars;

    @Autowired
    Places places;

    @Autowired
    InstantSource time;

    private MockMvcTester pages;
    private Place district;
    private Place street;

    @BeforeEach
    void build() {
        pages = MockMvcTester.from(context);
        var code = String.valueOf(NUMBER.incrementAndGet());
        district = places.create(NewPlace.division(null, Level.DISTRICT, code, "和合区"), Actor.HOUSE);
        street = places.create(NewPlace.division(district.id(), Level.STREET, code + "001", "青槐街道"), Actor.HOUSE);
    }

    @Test
    void aFileIsTriedThenTakenOverForThePlaceAndBelow() {
        var tried = text(read(street, YEAR_2031.getBytes(StandardCharsets.UTF_8)));
        assertThat(tried).contains("2031 年 1 月 1 日", "元旦，放假", "元旦，补班", "整年换成这份", "还没有保存");
        assertThat(calendars.calendarFor(district).years()).doesNotContain(2031);
        assertThat(send(district, "/import", Map.of("version", "0", "typed", YEAR_2031)))
                .hasStatus(302);
        assertThat(calendars.calendarFor(street).isWorkingDay(LocalDate.of(2031, 1, 1)))
                .isFalse();
        assertThat(page(street, "?year=2031")).contains("和合区", "元旦", "补班");
        assertThat(page(district, "")).contains("导入了 2031 年");
    }

    @Test
    void faultsAreNamedWithLineAndColumnAndTheTextStays() {
        var faulty = "date,kind,name\n2031-01-01,holiday,元旦\n2031-01-02,feiertag,元旦\n2031-13-01,holiday,x\n";
        var back = read(street, faulty.getBytes(Charset.forName("GB18030")));
        assertThat(back).hasStatus(422);
        assertThat(text(back))
                .contains("<th scope=\"row\">3</th>", "<td class=\"n\">12</td>", "feiertag", "2031-13-01")
                .doesNotContain("存下来");
        var again = send(street, "/import", Map.of("version", "0", "typed", faulty));
        assertThat(again).hasStatus(422);
        assertThat(text(again)).contains("2031-13-01,holiday,x");
        assertThat(calendars.calendarFor(street).years()).doesNotContain(2031);
        assertThat(send(street, "/read", Map.of("version", "0"))).hasStatus(422);
    }

    @Test
    void whatIsInForceIsGivenOutAsItCanBeReadInAgain() {
        calendars.importHolidays(district.id(), HolidayFile.read(YEAR_2031), Actor.HOUSE);
        for (var format : new String[] {"csv", "ics"}) {
            var file = ask(address(street) + "/2031." + format);
            assertThat(file).hasStatusOk();
            var read = HolidayFile.read(text(file));
            assertThat(read.faults()).as(format).isEmpty();
            assertThat(read.days())
                    .extracting(SpecialDay::date, SpecialDay::kind)
                    .containsExactlyElementsOf(calendars.days(street, 2031).stream()
                            .map(each -> org.assertj.core.groups.Tuple.tuple(each.date(), each.kind()))
                            .toList());
        }
    }

    @Test
    void aSingleDayTakesTheYearOverAndCanBeTakenBack() {
        calendars.importHolidays(district.id(), HolidayFile.read(YEAR_2031), Actor.HOUSE);
        var day = Map.of("version", "0", "date", "2031-05-08", "kind", "HOLIDAY", "nameZh", "街道节", "nameEn", "");
        assertThat(send(street, "/day", day)).hasStatus(302);
        assertThat(calendars.calendarFor(street).isWorkingDay(LocalDate.of(2031, 5, 8)))
                .isFalse();
        assertThat(calendars.calendarFor(street).isWorkingDay(LocalDate.of(2031, 1, 1)))
                .isFalse();
        assertThat(calendars.calendarFor(district).isWorkingDay(LocalDate.of(2031, 5, 8)))
                .isTrue();
        var stale = send(street, "/day", day);
        assertThat(stale).hasStatus(412);
        assertThat(text(stale)).contains("街道节", "这期间有人改过了");
        assertThat(send(street, "/years/2031/drop", Map.of("version", "1"))).hasStatus(302);
        assertThat(calendars.calendarFor(street).isWorkingDay(LocalDate.of(2031, 5, 8)))
                .isTrue();
        assertThat(calendars.changes(street.id())).hasSize(2);
    }

    @Test
    void aDayThatCannotBeTakenIsExplained() {
        assertThat(text(send(street, "/day", Map.of("version", "0", "date", "soon", "nameZh", "节"))))
                .contains("date-wrong", "value=\"节\"");
        assertThat(text(send(street, "/day", Map.of("version", "0", "date", "2031-05-08", "nameZh", ""))))
                .contains("nameZh-wrong");
        assertThat(text(send(
                        street,
                        "/day",
                        Map.of("version", "0", "date", "2031-05-08", "kind", "ORDINARY", "nameZh", ""))))
                .contains("一个假日都没有了");
    }

    @Test
    void hoursAreInheritedUntilAPlaceHasItsOwn() {
        assertThat(page(street, "")).contains("自带的时间", "9:00-12:00, 13:00-17:00");
        var hours = Map.of("version", "0", "MONDAY", "8:30-12:00", "makeUp", "9:00-12:00");
        assertThat(send(district, "/hours", hours)).hasStatus(302);
        assertThat(page(street, "")).contains("现在用的是和合区的时间", "8:30-12:00");
        assertThat(calendars.calendarFor(street).hours()).containsOnlyKeys(DayOfWeek.MONDAY);
        var wrong = Map.of("version", "1", "MONDAY", "9-12", "TUESDAY", "9:00-12:00,11:00-13:00", "makeUp", "");
        assertThat(text(send(district, "/hours", wrong))).contains("MONDAY-wrong", "TUESDAY-wrong", "value=\"9-12\"");
        assertThat(send(district, "/hours/drop", Map.of("version", "1"))).hasStatus(302);
        assertThat(page(street, "")).contains("自带的时间");
    }

    @Test
    void aMissingYearIsSaid() {
        var missing = calendars.calendarFor(street).missingYears(today(), today().plusYears(1));
        if (missing.isEmpty()) {
            assertThat(page(street, "")).doesNotContain("缺的年份只跳过周末");
        } else {
            assertThat(page(street, "")).contains("还没有 " + missing.last(), "缺的年份只跳过周末");
            assertThat(text(ask("/en/admin/calendars"))).contains("is missing");
        }
    }

    @Test
    void onlyWhoLooksAfterThePlaceChangesItsCalendar() {
        assertThatThrownBy(() -> calendars.changeDay(
                        street.id(), 0, LocalDate.of(2031, 5, 8), SpecialDay.Kind.HOLIDAY, "节", "", Actor.ANYONE))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calendars.dropYear(street.id(), 0, 2031, Actor.ANYONE))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calendars.dropHours(street.id(), 0, Actor.ANYONE))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calendars.dropYear(street.id(), 7, 2031, Actor.HOUSE))
                .isInstanceOf(Stale.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private static String address(Place place) {
        return "/zh/admin/places/" + place.id() + "/calendar";
    }

    private MvcTestResult read(Place place, byte[] file) {
        return pages.perform(multipart(address(place) + "/read")
                .file(new MockMultipartFile("file", "days.csv", "text/csv", file))
                .param("version", "0")
                .requestAttr(Actor.class.getName(), ADMINISTRATOR));
    }

    private MvcTestResult ask(String address) {
        return pages.perform(get(address).requestAttr(Actor.class.getName(), ADMINISTRATOR));
    }

    private MvcTestResult send(Place place, String what, Map<String, String> fields) {
        var request = post(address(place) + what).requestAttr(Actor.class.getName(), ADMINISTRATOR);
        fields.forEach(request::param);
        return pages.perform(request);
    }

    private String page(Place place, String query) {
        var answer = ask(address(place) + query);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
