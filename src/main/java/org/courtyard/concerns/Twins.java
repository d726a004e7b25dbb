package org.courtyard.concerns;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.courtyard.concerns.similar.TextSimilarity;
import org.courtyard.platform.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open concerns that may be the same as another one, for those who may join them; also what is not public. */
@Service
@Transactional(readOnly = true)
public class Twins {

    /** Staff look themselves: what is a little alike is shown too. */
    private static final double A_LITTLE = TextSimilarity.LIKELY / 2;

    private static final int LOOKED_THROUGH = 200;
    private static final int FOUND = 20;

    private final Concerns concerns;
    private final ConcernsView view;
    private final Readers readers;

    Twins(Concerns concerns, ConcernsView view, Readers readers) {
        this.concerns = concerns;
        this.view = view;
        this.readers = readers;
    }

    /** Of the same community, the most alike first. */
    public List<Concern> of(Concern concern, Actor actor, int most) {
        var asked = TextSimilarity.prepare(concern.body());
        var open = filter("").at(concern.community());
        return view.list(open, actor, null, LOOKED_THROUGH).concerns().stream()
                .filter(each -> fits(each, concern, actor))
                .map(each -> Map.entry(each, TextSimilarity.of(asked, TextSimilarity.prepare(each.body()))))
                .filter(each -> each.getValue() >= A_LITTLE)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** By what is said on the telephone, or by words. */
    public List<Concern> found(Concern concern, String typed, Actor actor) {
        var named = concerns.byAnyName(typed, actor);
        return named
                .map(List::of)
                .orElseGet(() ->
                        view.list(filter(typed), actor, null, LOOKED_THROUGH).concerns())
                .stream()
                .filter(each -> fits(each, concern, actor))
                .limit(FOUND)
                .toList();
    }

    /** May be chosen; why the two cannot be one, if so, says {@link Merges}. */
    private boolean fits(Concern each, Concern concern, Actor actor) {
        return !each.id().equals(concern.id()) && each.open() && readers.mayRelate(actor, each);
    }

    private static ConcernFilter filter(String text) {
        return new ConcernFilter(null, ConcernFilter.OPEN, null, null, null, text, null, null, false, false);
    }
}
