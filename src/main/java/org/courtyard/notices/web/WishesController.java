package org.courtyard.notices.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courtyard.notices.NoticeGroup;
import org.courtyard.notices.Wish;
import org.courtyard.notices.Wish.Mails;
import org.courtyard.notices.Wishes;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 怎么告诉我: what comes by mail and when, what as a text message, and when nothing may come. */
@Controller
@RequestMapping("/{lang:zh|en}/account/notices")
@MayCall(MayCall.Who.MEMBER)
class WishesController {

    private static final int HOURS = 24;

    private final Wishes wishes;

    WishesController(Wishes wishes) {
        this.wishes = wishes;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Actor.Member me, Shell shell, Model model) {
        var wish = wishes.of(me);
        var note = !saved
                ? null
                : wish.mail() == null || wish.confirmed()
                        ? shell.say("notices.wishes.saved")
                        : shell.say("notices.wishes.saved-unproven", wish.mail());
        return page(wish, note, List.of(), shell, model);
    }

    @PostMapping
    String change(
            @RequestParam Map<String, String> typed,
            Actor.Member me,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var wanted = wish(typed);
        try {
            wishes.change(wanted, me);
            return "redirect:" + shell.to("/account/notices?saved=true");
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            return page(wanted, null, Faults.of(bad, shell), shell, model);
        }
    }

    private static Wish wish(Map<String, String> typed) {
        var mails = new EnumMap<NoticeGroup, Mails>(NoticeGroup.class);
        for (var group : NoticeGroup.values()) {
            mails.put(group, mails(typed.get(name(group))));
        }
        var usual = Wish.USUAL;
        return new Wish(
                filled(typed.get("mail")),
                false,
                filled(typed.getOrDefault("phone", "").replaceAll("[\\s()\\-.]", "")),
                mails,
                typed.containsKey("urgentTexts"),
                time(typed.get("quietFrom"), usual.quietFrom()),
                time(typed.get("quietTo"), usual.quietTo()),
                time(typed.get("digestAt"), usual.digestAt()));
    }

    private static Mails mails(@Nullable String typed) {
        return Stream.of(Mails.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(Mails.NEVER);
    }

    private static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static LocalTime time(@Nullable String typed, LocalTime usual) {
        try {
            return typed == null || typed.isBlank() ? usual : LocalTime.parse(typed);
        } catch (DateTimeException none) {
            return usual;
        }
    }

    static String name(NoticeGroup group) {
        return "mails-" + group;
    }

    private static String page(Wish wish, @Nullable String note, List<Wrong> wrongs, Shell shell, Model model) {
        model.addAttribute(
                "page",
                new WishesPage(
                        wish.mail() == null ? "" : wish.mail(),
                        wish.phone() == null ? "" : wish.phone(),
                        Stream.of(NoticeGroup.values())
                                .map(group -> new WishesPage.Group(
                                        name(group),
                                        shell.say("notices.wishes.group." + group),
                                        Stream.of(Mails.values())
                                                .map(each -> Choice.of(
                                                        each.name(),
                                                        shell.say("notices.wishes.mails." + each),
                                                        wish.mails().get(group) == each))
                                                .toList()))
                                .toList(),
                        wish.urgentTexts(),
                        hours(wish.quietFrom()),
                        hours(wish.quietTo()),
                        hours(wish.digestAt()),
                        note,
                        wrongs));
        return "notices/wishes";
    }

    /** Whole hours; one that was typed otherwise stays to be seen. */
    private static List<Choice> hours(LocalTime chosen) {
        return Stream.concat(IntStream.range(0, HOURS).mapToObj(each -> LocalTime.of(each, 0)), Stream.of(chosen))
                .distinct()
                .sorted()
                .map(each -> Choice.of(each.toString(), each.toString(), each.equals(chosen)))
                .toList();
    }
}
