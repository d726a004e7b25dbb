package org.courtyard.notices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.view.Unread;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox of everybody who has an account. */
@Service
@Transactional(readOnly = true)
public class Notices implements Unread {

    private final NoticeStore store;
    private final Personal personal;
    private final Ids ids;
    private final InstantSource time;

    Notices(NoticeStore store, Personal personal, Ids ids, InstantSource time) {
        this.store = store;
        this.personal = personal;
        this.ids = ids;
        this.time = time;
    }

    /**
     * Tells each of them once, however often it is called for the same event.
     *
     * @param subject as it is called now
     * @param urgent lives may hang on it
     */
    @Transactional
    void tell(Set<UUID> recipients, NoticeKind kind, UUID event, About subject, boolean urgent) {
        if (recipients.isEmpty()) {
            return;
        }
        var list = List.copyOf(recipients);
        var source = subject.source();
        var region = Ids.region(source.id());
        var own = list.stream().map(each -> ids.next(region)).toList();
        var like = new Notice(
                own.getFirst(),
                list.getFirst(),
                kind,
                event,
                source,
                subject.reference(),
                subject.title(),
                time.instant(),
                null);
        var told = store.insert(like, own, list);
        personal.tell(
                told.entrySet().stream()
                        .map(each -> like.to(each.getKey(), each.getValue()))
                        .toList(),
                subject.place(),
                urgent);
    }

    /** What a notice is about. @param reference what it is called on the telephone; may be empty */
    record About(Reference source, String reference, String title, PlaceId place) {}

    /**
     * The own notices, newest first.
     *
     * @param before time and id of the last of the page before, both null for the first page
     * @param most 1 to 200
     */
    public List<Notice> inbox(Actor.Member reader, @Nullable Instant before, @Nullable UUID after, int most) {
        return store.inbox(reader.account(), before, after, Math.clamp(most, 1, 200));
    }

    @Override
    public int of(UUID account) {
        return store.unread(account);
    }

    /** @throws Missing when the reader has no such notice */
    @Transactional
    public Notice read(UUID id, Actor.Member reader) {
        var found = store.find(id, reader.account()).orElseThrow(() -> new Missing("notices.missing"));
        store.read(id, time.instant());
        return found;
    }

    @Transactional
    public void readAll(Actor.Member reader) {
        store.readAll(reader.account(), time.instant());
    }
}
