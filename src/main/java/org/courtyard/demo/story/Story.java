package org.courtyard.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtyard.demo.story.Happening.Raised;

/**
 * Half a year (or any number of days) of the invented district. The same seed, now, zone and size always tell the same story,
 * on every machine. Nothing lies after now; what would come later is simply still open.
 */
public final class Story {

    private final long seed;
    private final Instant now;
    private final ZoneId zone;
    private final Sowing sowing;
    private final Slots slots = new Slots();
    private final Pen pen = new Pen(slots);
    private final Replies replies = new Replies();

    private Story(long seed, Instant now, ZoneId zone) {
        this.seed = seed;
        this.now = now;
        this.zone = zone;
        this.sowing = new Sowing(Neighbourhood.read(), Topic.all(), new Times(zone));
    }

    /**
     * The whole story, by time.
     *
     * @param concerns number of generated concerns; those told by hand come on top
     * @param days how far back it goes, at least 1
     */
    public static List<Happening> tell(long seed, Instant now, ZoneId zone, int concerns, int days) {
        if (concerns < 0 || days < 1) {
            throw new IllegalArgumentException("A story needs 0 or more concerns and 1 or more days, not " + concerns
                    + " concerns in " + days + " days");
        }
        return new Story(seed, now, zone).tell(concerns, days);
    }

    /** About 3,000 concerns in 184 days. */
    public static List<Happening> tell(long seed, Instant now, ZoneId zone) {
        return tell(seed, now, zone, 3000, 184);
    }

    private List<Happening> tell(int concerns, int days) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<Opening> openings = new ArrayList<>();
        for (Seed sown : sowing.sow(new Dice(seed), today, now, concerns, days)) {
            openings.add(new Opening.Grown(sown));
        }
        for (Told told : Told.all()) {
            openings.add(new Opening.ByHand(told, Told.when(told.at(), now, zone)));
        }
        openings.sort(Comparator.comparing(Opening::at));
        List<Happening> all = new ArrayList<>();
        Map<String, Raised> recent = new HashMap<>();
        for (int i = 0; i < openings.size(); i++) {
            switch (openings.get(i)) {
                case Opening.Grown grown -> all.addAll(grow(i + 1, grown.seed(), recent));
                case Opening.ByHand hand -> all.addAll(tell(i + 1, hand.told()));
            }
        }
        all.removeIf(happening -> happening.at().isAfter(now));
        // stable: what one concern does in the same second keeps its order
        all.sort(Comparator.comparing(Happening::at));
        return List.copyOf(all);
    }

    private List<Happening> grow(int number, Seed sown, Map<String, Raised> recent) {
        Dice dice = new Dice(sown.chance());
        Opener.Opened opened = new Opener(pen, replies, dice).open(number, sown);
        Raised raised = opened.raised();
        String same = sown.topicKey() + '@' + raised.place();
        Raised earlier = recent.put(same, raised);
        if (earlier != null && earlier.at().plusSeconds(3 * 86400).isAfter(raised.at()) && dice.chance(0.5)) {
            recent.put(same, earlier);
            Instant at = raised.at().plusSeconds(dice.between(600, 20000));
            return List.of(raised, new Happening.Merged(number, at, Actor.as(Actor.Role.DESK), earlier.concern()));
        }
        return new Course(number, sown, opened, slots, sowing.times(), dice).told();
    }

    private List<Happening> tell(int number, Told told) {
        List<Happening> line = new ArrayList<>();
        line.add(told.raised(number, now, zone));
        for (Told.Step step : told.moves()) {
            line.add(step.happening(number, Told.when(step.at(), now, zone)));
        }
        return line;
    }

    private sealed interface Opening {

        Instant at();

        record Grown(Seed seed) implements Opening {
            @Override
            public Instant at() {
                return seed.at();
            }
        }

        record ByHand(Told told, Instant at) implements Opening {}
    }
}
