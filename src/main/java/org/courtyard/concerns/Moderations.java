package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.Moderation.Subject;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.text.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody reads of a concern that is public, changed or taken away with a reason that the reporter is told. What was written
 * stays and is read by those who handle it. Versions and refusals as in {@link Handling}.
 */
@Service
@Transactional
public class Moderations {

    private static final int LONGEST_REASON = 500;

    private final Moves moves;
    private final ModerationStore store;
    private final ConcernStore concerns;
    private final HistoryStore history;
    private final Readers readers;
    private final Permissions permissions;
    private final InstantSource time;

    Moderations(
            Moves moves,
            ModerationStore store,
            ConcernStore concerns,
            HistoryStore history,
            Readers readers,
            Permissions permissions,
            InstantSource time) {
        this.moves = moves;
        this.store = store;
        this.concerns = concerns;
        this.history = history;
        this.readers = readers;
        this.permissions = permissions;
        this.time = time;
    }

    /** Newest first, for who may moderate. */
    @Transactional(readOnly = true)
    public List<Moderation> of(Concern concern, Actor actor) {
        check(concern, actor);
        return store.of(concern.id());
    }

    /** Lines everybody reads words of, oldest first, with those words. */
    @Transactional(readOnly = true)
    public List<Event> lines(Concern concern, Actor actor) {
        check(concern, actor);
        return history.of(concern.id()).stream()
                .filter(each -> !each.internal() && !each.text().isBlank())
                .toList();
    }

    /** @param text the words of the concern as everybody reads them; to take all of it away see {@link Glances#withhold} */
    public Concern words(ConcernId id, String text, String reason, Actor actor, @Nullable Integer version) {
        Handling.needText(text, "concerns.moderation.text-missing");
        var concern = held(id, reason, actor, version);
        var shown = Masking.mask(text.strip());
        return write(
                concern,
                Subject.WORDS,
                id.value(),
                concern.publicBody(),
                shown,
                reason,
                actor,
                draft -> draft.publicBody = shown);
    }

    /** @param text what everybody reads of that line; empty: nothing */
    public Concern line(ConcernId id, UUID line, String text, String reason, Actor actor, @Nullable Integer version) {
        var concern = held(id, reason, actor, version);
        var event = lines(concern, actor).stream()
                .filter(each -> each.id().equals(line))
                .findFirst()
                .orElseThrow(() -> new Missing("concerns.missing"));
        if (text.length() > Intake.LONGEST_TEXT) {
            throw new BadInput("text", "concerns.text-long", text.length(), Intake.LONGEST_TEXT);
        }
        var shown = Masking.mask(text.strip());
        store.line(id, line, shown);
        return write(
                concern,
                Subject.LINE,
                line,
                ModerationStore.read(event),
                shown.isEmpty() ? null : shown,
                reason,
                actor,
                draft -> {});
    }

    /** Takes a picture away from what everybody sees; handlers keep seeing it. */
    public Concern photo(ConcernId id, UUID photo, String reason, Actor actor, @Nullable Integer version) {
        var concern = held(id, reason, actor, version);
        var known = concerns.photos(id).stream().anyMatch(each -> each.id().equals(photo) && each.published());
        if (!known) {
            throw new Missing("concerns.missing");
        }
        store.withdrawPhoto(id, photo);
        return write(concern, Subject.PHOTO, photo, photo.toString(), null, reason, actor, draft -> {});
    }

    private Concern held(ConcernId id, String reason, Actor actor, @Nullable Integer version) {
        new BadInput.Checks()
                .wrongIf(reason.isBlank(), "reason", "concerns.moderation.reason-missing")
                .wrongIf(
                        reason.length() > LONGEST_REASON,
                        "reason",
                        "concerns.text-long",
                        reason.length(),
                        LONGEST_REASON)
                .throwIfAny();
        var concern = moves.hold(id, version);
        check(concern, actor);
        if (!concern.isPublic()) {
            throw new Refused("concerns.moderation.not-public");
        }
        return concern;
    }

    private void check(Concern concern, Actor actor) {
        readers.checkNotComplained(actor, concern);
        permissions.check(actor, Right.GLANCE, concern.where(), "moderate");
    }

    private Concern write(
            Concern concern,
            Subject subject,
            UUID subjectId,
            @Nullable String before,
            @Nullable String after,
            String reason,
            Actor actor,
            java.util.function.Consumer<ConcernDraft> change) {
        var on = Handling.on(actor, concern);
        store.insert(
                concern.id(),
                new Moderation(
                        moves.nextId(concern.id()),
                        subject,
                        subjectId,
                        time.instant(),
                        actor.account(),
                        on,
                        reason.strip(),
                        before,
                        after));
        return moves.make(
                concern,
                Move.MODERATE,
                Line.by(actor, on, reason.strip()).internally().with(Map.of("subject", subject.name())),
                change);
    }
}
