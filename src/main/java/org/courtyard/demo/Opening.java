package org.courtyard.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.NewPhoto;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.Whose;
import org.courtyard.demo.story.Actor.Role;
import org.courtyard.demo.story.Contact;
import org.courtyard.demo.story.Happening.Channel;
import org.courtyard.demo.story.Happening.Raised;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Raises a concern as the story tells it, through the door that everybody uses. */
@Component
class Opening {

    private final Concerns concerns;
    private final Categories categories;
    private final Organizations organizations;
    private final Pictures pictures;

    Opening(Concerns concerns, Categories categories, Organizations organizations, Pictures pictures) {
        this.concerns = concerns;
        this.categories = categories;
        this.organizations = organizations;
        this.pictures = pictures;
    }

    Strand raise(Raised told, Landmarks landmarks, Offices offices) {
        var place = landmarks.place(told.place());
        var desk = organizations.deskFor(place).orElseThrow();
        var resident = resident(told, offices);
        var about = offices.body(told.about());
        var wanted = new NewConcern(
                told.text().in(told.language()),
                place.id(),
                told.category(),
                Whose.valueOf(told.belongs().name()),
                false,
                about == null ? null : about.id(),
                Visibility.valueOf(told.visibility().name()),
                Source.valueOf(told.channel().name()),
                reporter(told, resident, landmarks),
                null,
                null,
                answers(categories.category(told.category())),
                photos(told));
        var raised = concerns.raise(wanted, actor(told, desk, resident, offices));
        return new Strand(told, raised.concern(), raised.secret(), desk);
    }

    private static Actor actor(Raised told, Organization desk, Actor.@Nullable Member resident, Offices offices) {
        return switch (told.by().role()) {
            case DESK -> offices.actor(desk.id(), org.courtyard.platform.access.Role.DESK);
            case GRID -> offices.actor(desk.id(), org.courtyard.platform.access.Role.GRID_WORKER);
            default -> resident == null ? Actor.ANYONE : resident;
        };
    }

    /** Half of what is written at the doors of the two resident accounts is theirs. */
    private static Actor.@Nullable Member resident(Raised told, Offices offices) {
        var theirs = told.by().role() == Role.REPORTER
                && (told.channel() == Channel.WEB || told.channel() == Channel.QR)
                && (told.key() != null || told.concern() % 2 == 0);
        return theirs ? offices.resident(told.place()).orElse(null) : null;
    }

    private static Reporter reporter(Raised told, Actor.@Nullable Member resident, Landmarks landmarks) {
        var contact = told.contact();
        if (contact.kind() == Contact.Kind.NONE && resident == null) {
            return Reporter.UNKNOWN;
        }
        var way = contact.kind() == Contact.Kind.EMAIL
                ? ContactWay.MAIL
                : ContactWay.valueOf(contact.kind().name());
        var calls = way == ContactWay.SMS || way == ContactWay.CALL;
        var goes = way == ContactWay.SLIP || way == ContactWay.LEAD;
        return new Reporter(
                null,
                way,
                calls ? contact.value() : null,
                way == ContactWay.MAIL ? contact.value() : null,
                goes ? landmarks.place(told.place()).name() : null,
                told.language(),
                false,
                resident == null ? null : resident.account());
    }

    /** What must be answered gets its first choice; the story says the rest in words. */
    private static Map<String, String> answers(Category category) {
        return category.questions().stream()
                .filter(Category.Question::required)
                .collect(Collectors.toMap(Category.Question::code, question -> switch (question.type()) {
                    case SINGLE, MULTIPLE -> question.values().getFirst().code();
                    case DATETIME -> "2026-11-20T08:00";
                    default -> "1";
                }));
    }

    private List<NewPhoto> photos(Raised told) {
        return told.key() == null ? List.of() : pictures.of(told.key());
    }
}
