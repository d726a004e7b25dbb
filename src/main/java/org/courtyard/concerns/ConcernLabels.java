package org.courtyard.concerns;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.links.ReferenceLabels;
import org.springframework.stereotype.Component;

/** How concerns are called where other modules point at them. */
@Component
class ConcernLabels implements ReferenceLabels {

    private final Concerns concerns;

    ConcernLabels(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public String kind() {
        return "concern";
    }

    @Override
    public Map<Reference, Label> labels(Collection<Reference> references, Actor actor) {
        var ids = references.stream()
                .map(reference -> new ConcernId(reference.id()))
                .toList();
        var labels = new HashMap<Reference, Label>();
        concerns.concernsByIds(ids, actor)
                .forEach((id, concern) -> labels.put(
                        new Reference(kind(), id.value()),
                        new Label(
                                concern.title(),
                                concern.reference() + " · " + concern.placeName(),
                                "/work/concerns/" + id.value())));
        return labels;
    }
}
