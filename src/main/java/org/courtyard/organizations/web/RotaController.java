package org.courtyard.organizations.web;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courtyard.organizations.ServicePoint;
import org.courtyard.organizations.ServicePointId;
import org.courtyard.organizations.ServicePoints;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rota of a service point for two weeks, to be printed and hung up there. */
@Controller
@MayCall(MayCall.Who.STAFF)
class RotaController {

    private static final int DAYS = 14;

    private final ServicePoints points;
    private final Cards cards;

    RotaController(ServicePoints points, Cards cards) {
        this.points = points;
        this.cards = cards;
    }

    /** @param from a day of the first week; this week when left out */
    @GetMapping("/{lang:zh|en}/work/service-points/{id:[0-9a-f-]{36}}/rota")
    String rota(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            Shell shell,
            Model model) {
        var point = points.servicePoint(new ServicePointId(id));
        var first = first(from, shell);
        var lines = days(first).map(day -> line(point, day, shell)).toList();
        model.addAttribute("page", rota(point, first, lines, shell));
        return "organizations/rota";
    }

    @GetMapping("/{lang:zh|en}/work/service-points/{id:[0-9a-f-]{36}}/rota.{format:csv|xlsx}")
    void file(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            Shell shell,
            ListFile file)
            throws IOException {
        var point = points.servicePoint(new ServicePointId(id));
        var days = days(first(from, shell)).toList();
        file.write(
                "rota",
                point.called(shell.lang()),
                BodyFiles.columns("day", "who", "phone", "hours-that-day"),
                ListFile.of(days, day -> {
                    var line = line(point, day, shell);
                    return Arrays.asList(day, line.who(), line.phone(), line.hours());
                }));
    }

    private static LocalDate first(@Nullable LocalDate from, Shell shell) {
        return (from == null ? shell.moments().today() : from).with(DayOfWeek.MONDAY);
    }

    private static Stream<LocalDate> days(LocalDate first) {
        return IntStream.range(0, DAYS).mapToObj(first::plusDays);
    }

    private static PointPage.Rota rota(ServicePoint point, LocalDate first, List<PointPage.Line> lines, Shell shell) {
        return new PointPage.Rota(
                point.called(shell.lang()),
                point.addressIn(shell.lang()),
                shell.say(
                        "organizations.rota.range",
                        shell.moments().fullDate(first),
                        shell.moments().fullDate(first.plusDays(DAYS - 1L))),
                OrganizationForm.text(point.phone()),
                lines);
    }

    private PointPage.Line line(ServicePoint point, LocalDate day, Shell shell) {
        var who = point.onDuty(day).map(each -> cards.attendant(each, shell));
        var special = point.specialOn(day);
        var hours = special.isEmpty()
                ? ""
                : point.hoursOn(day, shell.lang()).orElseGet(() -> shell.say("organizations.point.closed"));
        return new PointPage.Line(
                shell.moments().day(day),
                hours,
                who.map(each -> each.post()).orElse(""),
                who.map(each -> OrganizationForm.text(each.phone())).orElse(""),
                day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
    }
}
