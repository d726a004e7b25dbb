package org.courtyard.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.courtyard.concerns.ConcernMoved;
import org.courtyard.platform.time.StoryTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is worth telling at all. Asked before an event is kept for the listeners: what nobody hears of costs nothing. */
@Component
class NoticeRule {

    private static final Duration HISTORY = Duration.ofDays(2);

    private final InstantSource time;

    NoticeRule(InstantSource time) {
        this.time = time;
    }

    public boolean tells(ConcernMoved moved) {
        return !StoryTime.telling()
                && (NoticeKind.forHandlers(moved.move()) != null || NoticeKind.forFollowers(moved.move()) != null);
    }

    public boolean live() {
        return !StoryTime.telling();
    }

    /** It happened so long ago that it is history, as when records are brought in. */
    boolean isHistory(@Nullable Instant happened) {
        return happened != null && happened.plus(HISTORY).isBefore(time.instant());
    }
}
