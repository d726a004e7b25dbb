package org.courtyard.volunteering;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what nobody took in time, and forgets whom to call once it is no longer needed. */
@Component
class SmallWishSweep {

    private static final Period CONTACTS_KEPT = Period.ofDays(30);
    private static final int AT_ONCE = 200;

    private final SmallWishStore store;
    private final CourtyardSettings settings;
    private final InstantSource time;

    SmallWishSweep(SmallWishStore store, CourtyardSettings settings, InstantSource time) {
        this.store = store;
        this.settings = settings;
        this.time = time;
    }

    @Transactional
    public void sweep() {
        var now = time.instant();
        var today = LocalDate.ofInstant(now, settings.timeZone());
        store.expire(today, now, AT_ONCE);
        store.erase(today.minus(CONTACTS_KEPT), now.minus(CONTACTS_KEPT));
    }
}
