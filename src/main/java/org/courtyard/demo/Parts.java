package org.courtyard.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.courtyard.demo.story.Happening;
import org.courtyard.demo.story.Neighbourhood;

/** A story in parts that are about equally long. All of a community is in one part: numbers are counted there. */
final class Parts {

    private final Map<Integer, Integer> byConcern;

    private Parts(Map<Integer, Integer> byConcern) {
        this.byConcern = byConcern;
    }

    static Parts of(List<Happening> story, int parts) {
        var communities = communities(story);
        var lengths = new TreeMap<String, Integer>();
        story.forEach(happening -> lengths.merge(communities.getOrDefault(happening.concern(), ""), 1, Integer::sum));
        var longestFirst = lengths.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        var filled = new int[parts];
        var byCommunity = new HashMap<String, Integer>();
        for (var part : longestFirst) {
            int emptiest = 0;
            for (int i = 1; i < parts; i++) {
                emptiest = filled[i] < filled[emptiest] ? i : emptiest;
            }
            filled[emptiest] += part.getValue();
            byCommunity.put(part.getKey(), emptiest);
        }
        var byConcern = new HashMap<Integer, Integer>();
        communities.forEach((concern, community) -> byConcern.put(concern, byCommunity.getOrDefault(community, 0)));
        return new Parts(byConcern);
    }

    int of(Happening happening) {
        return byConcern.getOrDefault(happening.concern(), 0);
    }

    private static Map<Integer, String> communities(List<Happening> story) {
        var ofCompound = new HashMap<String, String>();
        for (var street : Neighbourhood.read().streets()) {
            street.communities()
                    .forEach(community ->
                            community.compounds().forEach(each -> ofCompound.put(each.key(), community.code())));
        }
        var communities = new HashMap<Integer, String>();
        for (var happening : story) {
            if (happening instanceof Happening.Raised raised) {
                communities.put(raised.concern(), ofCompound.getOrDefault(compound(raised.place()), ""));
            }
        }
        return communities;
    }

    private static String compound(String place) {
        int slash = place.indexOf('/');
        return slash < 0 ? place : place.substring(0, slash);
    }
}
