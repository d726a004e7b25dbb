package org.courtyard.concerns.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.places.Extent;
import org.courtyard.places.Located;
import org.courtyard.places.MapWindow;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what would cover each other: first by squares of {@value #SQUARE} pixels that lie still when the map moves,
 * then neighbours across an edge that come too near. The same piles give the same clusters in whatever order they come.
 */
public final class Clusters {

    static final int SQUARE = 56;
    private static final int TOUCHING = 44;

    private Clusters() {}

    /** Those whose number can be seen in the window, the largest first. */
    public static List<Cluster> of(Collection<Pile> piles, Map<PlaceId, Located> known, MapWindow window) {
        var squares = new LinkedHashMap<String, Heap>();
        piles.stream()
                .flatMap(pile -> Footing.of(pile, known, window).map(at -> new Standing(pile, at)).stream())
                .sorted(Standing.ORDER)
                .forEach(each -> squares.computeIfAbsent(square(each, window), key -> new Heap(each))
                        .add(each));
        return apart(squares.values(), window).stream()
                .map(heap -> heap.cluster(known))
                .filter(cluster -> window.box().holds(cluster.at()))
                .toList();
    }

    private static String square(Standing each, MapWindow window) {
        var at = each.footing().at();
        return (long) Math.floor(window.x(at.longitude()) / SQUARE)
                + "/"
                + (long) Math.floor(window.y(at.latitude()) / SQUARE);
    }

    /** The larger one takes in the smaller. */
    private static List<Heap> apart(Collection<Heap> squares, MapWindow window) {
        var kept = new ArrayList<Heap>();
        squares.stream()
                .sorted(Heap.LARGEST_FIRST)
                .forEach(heap -> kept.stream()
                        .filter(other -> other.touches(heap, window))
                        .findFirst()
                        .ifPresentOrElse(other -> heap.all.forEach(other::add), () -> kept.add(heap)));
        kept.sort(Heap.LARGEST_FIRST);
        return kept;
    }

    private record Standing(Pile pile, Footing footing) {

        static final Comparator<Standing> ORDER = Comparator.<Standing>comparingInt(
                        each -> -each.pile().count())
                .thenComparing(each -> each.pile().one());
    }

    private static final class Heap {

        static final Comparator<Heap> LARGEST_FIRST = Comparator.<Heap>comparingInt(heap -> -heap.count)
                .thenComparing(heap -> heap.first.pile().one());

        private final Standing first;
        private final List<Standing> all = new ArrayList<>();
        private int count;

        Heap(Standing first) {
            this.first = first;
        }

        void add(Standing each) {
            all.add(each);
            count += each.pile().count();
        }

        boolean touches(Heap other, MapWindow window) {
            var here = first.footing().at();
            var there = other.first.footing().at();
            return Math.hypot(
                            window.x(here.longitude()) - window.x(there.longitude()),
                            window.y(here.latitude()) - window.y(there.latitude()))
                    < TOUCHING;
        }

        Cluster cluster(Map<PlaceId, Located> known) {
            var extent = all.stream()
                    .map(each -> reach(each.footing(), known))
                    .reduce(Extent::with)
                    .orElseThrow();
            boolean oneSpot = all.stream()
                    .allMatch(each -> each.footing().at().equals(first.footing().at()));
            boolean last =
                    oneSpot && all.stream().allMatch(each -> each.footing().last());
            return new Cluster(
                    first.footing().at(),
                    count,
                    common(),
                    extent,
                    last,
                    first.pile().one());
        }

        /** As far as one has to look to see the parts. */
        private static Extent reach(Footing footing, Map<PlaceId, Located> known) {
            var place = footing.place() == null ? null : known.get(new PlaceId(footing.place()));
            return place == null || footing.last() ? Extent.of(footing.at()) : place.extent();
        }

        private @Nullable UUID common() {
            UUID found = null;
            var path = first.pile().path();
            for (int i = 0; i < path.size(); i++) {
                var id = path.get(i);
                int depth = i;
                if (!all.stream()
                        .allMatch(each -> each.pile().path().size() > depth
                                && each.pile().path().get(depth).equals(id))) {
                    break;
                }
                found = id;
            }
            return found;
        }
    }
}
