package org.courtyard.concerns;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.concerns.PartAnswers.By;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.text.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One part, for who holds its link: only what is needed for it. A link that was never given, is over, or whose part is
 * over opens nothing, all in the same way.
 */
@Service
@Transactional
public class LinkedParts {

    private static final int MOST_PHOTOS = 24;

    private final PartLinkStore links;
    private final Moves moves;
    private final ConcernStore store;
    private final ReporterStore reporters;
    private final TaskStore tasks;
    private final PartTermsStore terms;
    private final PartAnswers answers;
    private final InstantSource time;

    LinkedParts(
            PartLinkStore links,
            Moves moves,
            ConcernStore store,
            ReporterStore reporters,
            TaskStore tasks,
            PartTermsStore terms,
            PartAnswers answers,
            InstantSource time) {
        this.links = links;
        this.moves = moves;
        this.store = store;
        this.reporters = reporters;
        this.tasks = tasks;
        this.terms = terms;
        this.answers = answers;
        this.time = time;
    }

    /**
     * What the holder of a link sees.
     *
     * @param words with their numbers masked
     * @param contact how to reach the reporter; null unless the reporter agreed
     * @param photos that were released, given along, or sent through this link
     */
    public record Opened(
            Concern concern,
            Task part,
            PartTerms terms,
            String givenTo,
            Instant expires,
            String words,
            @Nullable Reporter contact,
            List<Photo> photos) {}

    /** What a link opens, if anything; the look is written down. */
    public Optional<Opened> open(String secret) {
        var opened = find(secret);
        opened.ifPresent(each -> {
            var first = links.used(each.concern().id(), secret, "look", time.instant());
            if (first && each.contact() != null) {
                answers.note(each.concern(), each.part(), "reached", "1", "", By.link(each.givenTo()));
            }
        });
        return opened;
    }

    /**
     * It comes.
     *
     * @param by until when it will be done
     * @param other another time on the spot than the one asked for
     */
    public void report(String secret, String text, @Nullable LocalDate by, @Nullable Instant other) {
        var held = held(secret);
        Handling.needFit(text, "text");
        answers.report(held.concern(), held.part(), text.strip(), by, other, By.link(held.givenTo()));
        used(held, secret, "report");
    }

    /** What is said of the call besides. @param justified null: nothing */
    public record Said(@Nullable Boolean justified, String text) {

        public static final Said NOTHING = new Said(null, "");
    }

    public void done(String secret, String text, Said call) {
        var held = held(secret);
        Handling.needText(text, "concerns.resolution-missing");
        end(held, Task.State.DONE, text, null, call);
        used(held, secret, "done");
    }

    /** @param proper whose it is */
    public void decline(String secret, String text, @Nullable OrganizationId proper, Said call) {
        var held = held(secret);
        Handling.needText(text, "concerns.reason-missing");
        if (held.part().role() == Task.Role.CALLED_IN && proper == null) {
            throw new BadInput("proper", "concerns.call.proper-missing");
        }
        end(held, Task.State.DECLINED, text, proper, call);
        used(held, secret, "decline");
    }

    /** Pictures that went through the house's own checks. */
    public void photos(String secret, List<NewPhoto> photos) {
        if (photos.isEmpty()) {
            throw new BadInput("photos", "concerns.link.photos-missing");
        }
        var held = held(secret);
        var id = held.concern().id();
        var before = terms.photos(id, held.part().id()).size();
        if (before + photos.size() > MOST_PHOTOS) {
            throw new BadInput("photos", "concerns.photos-many", MOST_PHOTOS);
        }
        var ids = new java.util.HashMap<NewPhoto, UUID>();
        photos.forEach(photo -> ids.put(photo, moves.nextId(id)));
        store.insertPhotos(id, photos, ids, time.instant());
        terms.addPhotos(id, held.part().id(), List.copyOf(ids.values()));
        answers.note(
                held.concern(), held.part(), "photos", Integer.toString(photos.size()), "", By.link(held.givenTo()));
        used(held, secret, "photos");
    }

    private void end(Opened held, Task.State how, String text, @Nullable OrganizationId proper, Said call) {
        var by = By.link(held.givenTo());
        if (call.justified() != null) {
            Handling.needFit(call.text(), "justified-text");
            answers.judge(held.concern(), held.part(), call.justified(), call.text(), by);
        }
        answers.settle(held.concern(), held.part(), how, text.strip(), proper, by);
    }

    /** The concern is held first, then looked at: two clicks at once do one thing. */
    private Opened held(String secret) {
        var link = links.find(secret, time.instant()).orElseThrow(LinkedParts::unknown);
        moves.hold(link.concern(), null);
        return find(secret).orElseThrow(LinkedParts::unknown);
    }

    private Optional<Opened> find(String secret) {
        var found = links.find(secret, time.instant());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var link = found.get();
        var concern = store.find(link.concern()).filter(Concern::open).orElse(null);
        var part = tasks.of(link.concern()).stream()
                .filter(each -> each.id().equals(link.task()) && each.helping())
                .findFirst()
                .orElse(null);
        if (concern == null || part == null) {
            return Optional.empty();
        }
        var own = terms.photos(concern.id(), part.id());
        return Optional.of(new Opened(
                concern,
                part,
                terms.of(concern.id(), part.id()),
                link.givenTo(),
                link.expiresAt(),
                concern.publicBody() == null ? Masking.mask(concern.body()) : concern.publicBody(),
                reporters.shared(concern.id()) ? reporters.of(concern.id()) : null,
                store.photos(concern.id()).stream()
                        .filter(each -> each.published() || link.withPhotos() || own.contains(each.id()))
                        .toList()));
    }

    private void used(Opened held, String secret, String what) {
        links.used(held.concern().id(), secret, what, time.instant());
    }

    private static Missing unknown() {
        return new Missing("concerns.link.over");
    }
}
