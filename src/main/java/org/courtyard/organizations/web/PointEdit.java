package org.courtyard.organizations.web;

import static org.courtyard.organizations.web.OrganizationForm.orNull;
import static org.courtyard.organizations.web.OrganizationForm.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.organizations.NewServicePoint;
import org.courtyard.organizations.PostId;
import org.courtyard.organizations.Posts;
import org.courtyard.organizations.ServicePoint;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** From what was typed about a service point to what it is to be: one part of the page at a time. */
@Component
class PointEdit {

    private static final int MOST_OFFERS = 40;

    private final Posts posts;

    PointEdit(Posts posts) {
        this.posts = posts;
    }

    static NewServicePoint basics(NewServicePoint now, MultiValueMap<String, String> sent) {
        return new NewServicePoint(
                now.organization(),
                now.place(),
                one(sent, "name"),
                orNull(one(sent, "nameEn")),
                one(sent, "address"),
                orNull(one(sent, "addressEn")),
                one(sent, "hours"),
                orNull(one(sent, "hoursEn")),
                orNull(one(sent, "phone")),
                sent.containsKey("stepFree"),
                one(sent, "entrance"),
                orNull(one(sent, "entranceEn")),
                now.offers(),
                now.duty());
    }

    /** A service that is emptied is taken away. */
    static List<ServicePoint.Offer> offers(MultiValueMap<String, String> sent) {
        var offers = new ArrayList<ServicePoint.Offer>();
        for (int i = 0; i < MOST_OFFERS && sent.containsKey("offers." + i + ".name"); i++) {
            var at = "offers." + i + ".";
            var offer = new ServicePoint.Offer(
                    one(sent, at + "name"),
                    orNull(one(sent, at + "nameEn")),
                    one(sent, at + "bring"),
                    orNull(one(sent, at + "bringEn")),
                    sent.containsKey(at + "errand"),
                    one(sent, at + "takes"),
                    orNull(one(sent, at + "takesEn")));
            if (!offer.name().isEmpty()
                    || !offer.bring().isEmpty()
                    || !offer.takes().isEmpty()
                    || offer.nameEn() != null) {
                offers.add(offer);
            }
        }
        return offers;
    }

    Map<DayOfWeek, ServicePoint.OnDuty> duty(MultiValueMap<String, String> sent) {
        var duty = new EnumMap<DayOfWeek, ServicePoint.OnDuty>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var at = "duty." + day + ".";
            var who = onDuty(one(sent, at + "post"), one(sent, at + "who"), one(sent, at + "whoEn"));
            if (who != null) {
                duty.put(day, who);
            }
        }
        return duty;
    }

    ServicePoint.Special special(MultiValueMap<String, String> sent) {
        return new ServicePoint.Special(
                date(one(sent, "day")),
                sent.containsKey("closed"),
                one(sent, "dayHours"),
                orNull(one(sent, "dayHoursEn")),
                onDuty(one(sent, "dayPost"), one(sent, "dayWho"), one(sent, "dayWhoEn")));
    }

    static PointPage.DayForm day(MultiValueMap<String, String> sent) {
        return new PointPage.DayForm(
                one(sent, "day"),
                sent.containsKey("closed"),
                one(sent, "dayHours"),
                one(sent, "dayHoursEn"),
                one(sent, "dayPost"),
                one(sent, "dayWho"),
                one(sent, "dayWhoEn"));
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new BadInput("day", "organizations.date-wrong");
        }
    }

    /** A chosen post counts; the name is for whoever has none. */
    private ServicePoint.@Nullable OnDuty onDuty(String post, String who, String whoEn) {
        if (post.isEmpty()) {
            return who.isEmpty() ? null : new ServicePoint.OnDuty(who, orNull(whoEn), null);
        }
        try {
            return posts.find(new PostId(UUID.fromString(post)))
                    .map(found -> new ServicePoint.OnDuty(found.called(Lang.ZH), found.called(Lang.EN), found.id()))
                    .orElse(null);
        } catch (IllegalArgumentException noPost) {
            return null;
        }
    }

    static String one(MultiValueMap<String, String> sent, String name) {
        return text(sent.getFirst(name));
    }
}
