package org.courtyard.concerns.web.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.rules.Explanation;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Relations;
import org.courtyard.concerns.Task;
import org.courtyard.concerns.web.api.ConcernBody.Named;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.text.Masking;
import org.courtyard.platform.web.api.ApiTimes;
import org.courtyard.platform.web.api.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows concerns to programs. Who may not read all of one gets the public words, without people. */
@Component
class ConcernBodies {

    private final Concerns concerns;
    private final Relations relations;
    private final Organizations organizations;
    private final ApiTimes times;

    ConcernBodies(Concerns concerns, Relations relations, Organizations organizations, ApiTimes times) {
        this.concerns = concerns;
        this.relations = relations;
        this.organizations = organizations;
        this.times = times;
    }

    ConcernBody one(Concern concern, Actor actor) {
        return body(concern, actor, names(Stream.of(concern.lead())), null);
    }

    /** With the secret of its follow-up link, which is said once. */
    ConcernBody raised(Concern concern, String secret, Actor actor) {
        return body(concern, actor, names(Stream.of(concern.lead())), secret);
    }

    List<ConcernBody> many(List<Concern> found, Actor actor) {
        var names = names(found.stream().map(Concern::lead));
        return found.stream().map(each -> body(each, actor, names, null)).toList();
    }

    List<EventBody> history(Concern concern, List<Event> events, Actor actor) {
        var all = concerns.mayReadAll(concern, actor);
        var names = names(events.stream().flatMap(each -> Stream.of(each.organization(), each.target())));
        return events.stream().map(each -> event(each, all, names)).toList();
    }

    List<TaskBody> tasks(Concern concern, List<Task> tasks, Actor actor) {
        var all = concerns.mayReadAll(concern, actor);
        var names = names(tasks.stream().map(Task::organization));
        return tasks.stream()
                .map(each -> new TaskBody(
                        each.id(),
                        Objects.requireNonNull(named(each.organization(), names)),
                        Words.of(each.role()),
                        Words.of(each.state()),
                        all ? each.asked() : null,
                        all ? each.answer() : null,
                        Words.orNull(each.need()),
                        backing(each),
                        times.at(each.givenAt()),
                        times.orNull(each.settledAt())))
                .toList();
    }

    private static @Nullable List<String> backing(Task task) {
        var with = task.backing();
        return with == null ? null : with.stream().map(Words::of).sorted().toList();
    }

    List<PromiseBody> promises(Collection<Commitment> commitments) {
        var names = names(commitments.stream().map(each -> each.holder().organization()));
        return commitments.stream()
                .map(each -> new PromiseBody(
                        each.id().value(),
                        Words.of(each.purpose()),
                        Words.of(each.state()),
                        named(each.holder().organization(), names),
                        times.orNull(each.due()),
                        times.orNull(each.endedAt()),
                        times.orNull(each.brokenAt()),
                        explained(each.explanation())))
                .toList();
    }

    private ConcernBody body(
            Concern concern, Actor actor, Map<OrganizationId, Organization> names, @Nullable String secret) {
        var all = secret != null || concerns.mayReadAll(concern, actor);
        var publicText = concern.publicBody() == null ? "" : concern.publicBody();
        var typed = secret != null || concerns.showsTyped(concern, actor);
        var complained = concern.complained();
        var solved = concern.solved();
        var grade = concern.grade();
        var seen = concern.publicPin().orElse(null);
        return new ConcernBody(
                concern.id().value(),
                concern.reference(),
                Words.of(concern.status()),
                Words.orNull(concern.outcome()),
                Words.orNull(concern.proposedOutcome()),
                all ? shown(concern.title(), typed) : concern.publicTitle(),
                all ? shown(concern.body(), typed) : publicText,
                new Named(concern.place().value(), concern.placeName()),
                new Named(concern.community().value(), concern.communityName()),
                concern.category(),
                Words.of(concern.whose()),
                Words.of(concern.visibility()),
                concern.isPublic(),
                Words.of(concern.source()),
                named(concern.lead(), names),
                concern.routedBy(),
                concern.routedItem() == 0 ? null : concern.routedItem(),
                all ? concern.assignee() : null,
                all && complained != null ? complained.value() : null,
                promise(concern),
                times.at(concern.raisedAt()),
                times.orNull(concern.firstContactAt()),
                times.orNull(concern.proposedAt()),
                times.orNull(concern.closedAt()),
                concern.confirmed(),
                concern.round(),
                solved == null || grade == null
                        ? null
                        : new ConcernBody.Rated(solved.toLowerCase(java.util.Locale.ROOT), grade),
                concern.supports(),
                related(relations.parent(concern, actor)),
                related(relations.origin(concern, actor)),
                all ? concern.latitude() : seen == null ? null : Double.valueOf(seen.latitude()),
                all ? concern.longitude() : seen == null ? null : Double.valueOf(seen.longitude()),
                times.at(concern.changedAt()),
                concern.version(),
                secret);
    }

    /** Another concern, if the caller may know of it. */
    private static @Nullable Named related(Optional<Concern> other) {
        return other.map(found -> new Named(found.id().value(), found.reference()))
                .orElse(null);
    }

    private static String shown(String words, boolean typed) {
        return typed ? words : Masking.mask(words);
    }

    private ConcernBody.Promise promise(Concern concern) {
        return new ConcernBody.Promise(
                times.orNull(concern.contactDue()),
                times.orNull(concern.resolveDue()),
                "/api/v1/concerns/" + concern.id().value() + "/promises");
    }

    private EventBody event(Event event, boolean all, Map<OrganizationId, Organization> names) {
        return new EventBody(
                event.id(),
                times.at(event.at()),
                Words.of(event.move()),
                Words.of(event.status()),
                all ? event.account() : null,
                named(event.organization(), names),
                named(event.target(), names),
                all ? event.text() : Masking.mask(event.text()),
                event.internal(),
                all && !event.details().isEmpty() ? event.details() : null);
    }

    private PromiseBody.Explained explained(Explanation why) {
        var takesOver = why.takesOver();
        return new PromiseBody.Explained(
                times.at(why.received()),
                times.at(why.start()),
                why.calendar(),
                Words.of(why.kind()),
                why.budget().amount(),
                Words.of(why.budget().unit()),
                Words.of(why.level()),
                why.leftOut().stream()
                        .map(day ->
                                new PromiseBody.LeftOut(day.date(), Words.of(day.kind()), day.nameZh(), day.nameEn()))
                        .toList(),
                why.pausedDays(),
                Words.orNull(takesOver));
    }

    private Map<OrganizationId, Organization> names(Stream<@Nullable OrganizationId> wanted) {
        var ids = wanted.filter(Objects::nonNull).distinct().toList();
        return ids.isEmpty() ? Map.of() : organizations.rememberedByIds(ids);
    }

    private static @Nullable Named named(@Nullable OrganizationId id, Map<OrganizationId, Organization> names) {
        if (id == null) {
            return null;
        }
        var found = names.get(id);
        return new Named(id.value(), found == null ? "" : found.name());
    }
}
