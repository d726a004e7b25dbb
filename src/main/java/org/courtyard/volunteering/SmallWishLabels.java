package org.courtyard.volunteering;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.links.ReferenceLabels;
import org.springframework.stereotype.Component;

/** How small wishes are called in the work queue. They are public, so that everybody may read the name. */
@Component
class SmallWishLabels implements ReferenceLabels {

    private final SmallWishStore store;
    private final Places places;

    SmallWishLabels(SmallWishStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    @Override
    public String kind() {
        return SmallWish.KIND;
    }

    @Override
    public Map<Reference, Label> labels(Collection<Reference> references, Actor actor) {
        return store.findAll(references.stream().map(Reference::id).toList()).stream()
                .collect(Collectors.toMap(each -> new Reference(SmallWish.KIND, each.id()), this::label));
    }

    private Label label(SmallWish wish) {
        var place = places.remembered(wish.place())
                .map(each -> each.called(Lang.ZH))
                .orElse("");
        return new Label(wish.title(), place, "/work/wishes/" + wish.id());
    }
}
