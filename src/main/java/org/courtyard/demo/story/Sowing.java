package org.courtyard.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtyard.demo.story.Happening.Channel;
import org.courtyard.demo.story.Neighbourhood.Compound;

/** Where, when and about what people speak up: seasons, weekdays, and compounds with troubles of their own. */
final class Sowing {

    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final Set<String> AGEING =
            Set.of("roof", "drains", "pipe", "heating", "stair-light", "falling", "wall", "leak");
    private static final double[] SHARE = {40, 25, 16, 5, 3, 11};

    private final List<Home> homes;
    private final List<Map.Entry<String, Topic>> topics;
    private final Times times;

    Sowing(Neighbourhood place, Map<String, Topic> topics, Times times) {
        this.homes = place.streets().stream()
                .flatMap(street -> street.communities().stream()
                        .flatMap(c -> c.compounds().stream()
                                .map(home -> new Home(
                                        home,
                                        talkative(
                                                home,
                                                c,
                                                street == place.streets().getFirst())))))
                .toList();
        this.topics = List.copyOf(topics.entrySet());
        this.times = times;
    }

    Times times() {
        return times;
    }

    List<Seed> sow(Dice dice, LocalDate today, Instant now, int concerns, int days) {
        List<LocalDate> calendar =
                today.minusDays(days).datesUntil(today.plusDays(1)).toList();
        List<Seed> seeds = new ArrayList<>(concerns);
        while (seeds.size() < concerns) {
            LocalDate day = dice.weighted(calendar, Times::busy);
            Compound compound = dice.weighted(homes, Home::weight).compound();
            Map.Entry<String, Topic> topic = dice.weighted(topics, t -> trouble(compound, t, day.getMonthValue()));
            Instant at = times.raised(day, topic.getValue().byNight(), dice);
            if (at.isAfter(now)) {
                continue;
            }
            Spot spot = Spot.pick(compound, topic.getValue(), dice);
            Channel channel = dice.weighted(CHANNELS, c -> SHARE[c.ordinal()]);
            seeds.add(new Seed(
                    at, topic.getKey(), topic.getValue(), spot, channel, dice.between(0, Integer.MAX_VALUE - 1)));
        }
        return seeds;
    }

    /** Homes, doubled in the first street and again in the two communities that carry the story. */
    private static double talkative(Compound compound, Neighbourhood.Community community, boolean first) {
        double share = !first ? 1 : community.story() == null ? 2 : 4.5;
        return Math.sqrt(compound.flats()) * share;
    }

    /** One topic in ten is a lasting trouble of a compound, four times as frequent there. */
    private static double trouble(Compound compound, Map.Entry<String, Topic> topic, int month) {
        if (topic.getValue().isTall() && Spot.tall(compound).isEmpty()) {
            return 0;
        }
        double fate = Dice.fate(compound.key(), topic.getKey());
        double lasting = fate < 0.1 ? 4 : fate < 0.3 ? 1.8 : fate > 0.85 ? 0.4 : 1;
        boolean old = compound.built() < 1996;
        double age = old && AGEING.contains(topic.getKey()) ? 1.7 : 1;
        return topic.getValue().weightIn(month) * lasting * age;
    }

    private record Home(Compound compound, double weight) {}
}
