package org.courtyard.concerns.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.HeldPhotos;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.Whose;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.crypto.SecretLinks;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.springframework.stereotype.Component;

/** From what was typed to what is raised. */
@Component
class Sending {

    private final HeldPhotos photos;
    private final Kinds kinds;

    Sending(HeldPhotos photos, Kinds kinds) {
        this.photos = photos;
        this.kinds = kinds;
    }

    /** 192 random bits: the follow-up link comes from it. */
    static String newKey() {
        return SecretLinks.newFormKey();
    }

    /** @throws BadInput for what only a page can see; also when {@code wrongs} were found before */
    NewConcern wanted(RaiseForm form, List<Wrong> wrongs, Shell shell) {
        var category = kinds.chosen(form);
        var visibility = RaisePages.chosenVisibility(form, Kinds.preset(category));
        new BadInput.Checks()
                .wrongIf(!form.trap().isEmpty(), "website", "concerns.raise.trap")
                .wrongIf(visibility == Visibility.NAMED && form.name().isBlank(), "name", "concerns.raise.name-missing")
                .throwIfAny();
        if (!wrongs.isEmpty()) {
            throw new BadInput(List.of());
        }
        var asked = category == null
                ? List.<String>of()
                : category.questions().stream().map(each -> each.code()).toList();
        return new NewConcern(
                form.text(),
                new PlaceId(UUID.fromString(form.place())),
                category == null ? null : category.code(),
                form.whose() == null ? Whose.UNSURE : form.whose(),
                form.about(),
                null,
                visibility,
                Source.WEB,
                reporter(form, visibility, shell),
                form.longitude() == null ? null : form.latitude(),
                form.latitude() == null ? null : form.longitude(),
                form.answers().entrySet().stream()
                        .filter(each -> asked.contains(each.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                photos.held(form.photos()).stream().map(HeldPhotos.Held::photo).toList());
    }

    /** Only what belongs to the chosen way is kept, whatever else was typed before. */
    static Reporter reporter(RaiseForm form, Visibility visibility, Shell shell) {
        var way = form.way();
        var name = visibility == Visibility.NAMED ? form.name() : null;
        if (way == ContactWay.NONE && name == null) {
            return Reporter.UNKNOWN;
        }
        return new Reporter(
                name,
                way,
                way == ContactWay.SMS || way == ContactWay.CALL ? form.phone() : null,
                way == ContactWay.MAIL ? form.mail() : null,
                way == ContactWay.SLIP || way == ContactWay.LEAD ? form.address() : null,
                shell.lang().segment(),
                false,
                null);
    }

    void tell(BadInput refused, List<Wrong> wrongs, Shell shell) {
        refused.wrongs().forEach(each -> wrongs.add(new Wrong(each.field(), shell.say(each.key(), each.args()))));
    }
}
