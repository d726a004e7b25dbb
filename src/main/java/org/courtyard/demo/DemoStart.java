package org.courtyard.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.courtyard.demo.story.Bodies;
import org.courtyard.demo.story.Cast;
import org.courtyard.demo.story.Neighbourhood;
import org.courtyard.demo.story.Story;
import org.courtyard.platform.cli.CommandProblem;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.time.StoryTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the demo at its first start, before the web server and the timers are there. */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    static final long SEED = 210_299;

    /** The district is older than its story. */
    private static final Duration BEFORE = Duration.ofDays(200);

    private final Landscape landscape;
    private final Institutions institutions;
    private final Casting casting;
    private final Counters counters;
    private final Telling telling;
    private final DemoPassword password;
    private final DemoAccounts accounts;
    private final StoryStore store;
    private final CourtyardSettings settings;
    private final InstantSource time;
    private final Size size;
    private volatile boolean running;

    DemoStart(
            Landscape landscape,
            Institutions institutions,
            Casting casting,
            Counters counters,
            Telling telling,
            DemoPassword password,
            DemoAccounts accounts,
            StoryStore store,
            CourtyardSettings settings,
            InstantSource time,
            Size size) {
        this.landscape = landscape;
        this.institutions = institutions;
        this.casting = casting;
        this.counters = counters;
        this.telling = telling;
        this.password = password;
        this.accounts = accounts;
        this.store = store;
        this.settings = settings;
        this.time = time;
        this.size = size;
    }

    @Override
    public void start() {
        running = true;
        var told = store.told().orElse(null);
        if (told == null) {
            make();
        } else if (told.finished()) {
            accounts.agree();
        } else {
            throw new CommandProblem("The demo was interrupted while it was being made: start it with --fresh.");
        }
    }

    private void make() {
        var now = time.instant().truncatedTo(ChronoUnit.SECONDS);
        store.begin(SEED, now);
        StoryTime.at(now.minus(BEFORE), () -> make(now, size));
        store.finish(time.instant());
    }

    /** The district with everybody at their posts, and what happens there. */
    private void make(Instant now, Size size) {
        var today = now.atZone(settings.timeZone()).toLocalDate();
        var district = Neighbourhood.read();
        var bodies = Bodies.read();
        var landmarks = landscape.make(district, today);
        var organizations = institutions.make(bodies, district, landmarks, today);
        counters.open(bodies, organizations, landmarks);
        var offices = casting.make(Cast.read(), bodies, organizations, landmarks, password.password());
        var zone = settings.timeZone();
        var story = Story.tell(SEED, now, zone, size.concerns(), size.days());
        var result = telling.tell(story, landmarks, offices, SEED, now, zone);
        log.info("The demo is told: {}", result);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
