package org.courtyard.concerns;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where several work on a concern, one of them calls the others together: sets the day and the agenda, and mediates. It
 * decides nothing by that and reads nothing more than its part lets it.
 */
@Service
@Transactional
public class Conveners {

    private final Moves moves;
    private final TaskStore tasks;
    private final Readers readers;
    private final JdbcClient jdbc;
    private final InstantSource time;

    Conveners(Moves moves, TaskStore tasks, Readers readers, JdbcClient jdbc, InstantSource time) {
        this.moves = moves;
        this.tasks = tasks;
        this.readers = readers;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param meetAt when they meet; null while no day is set */
    public record Convener(
            OrganizationId organization,
            String agenda,
            @Nullable Instant meetAt) {}

    @Transactional(readOnly = true)
    public Optional<Convener> of(Concern concern) {
        return jdbc.sql("select * from concerns.convener where region = :region and concern_id = :concern")
                .param("region", concern.id().region())
                .param("concern", concern.id().value())
                .query((row, n) -> new Convener(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("agenda"),
                        ConcernRow.instant(row, "meet_at")))
                .optional();
    }

    /**
     * The lead names who calls the others together: itself, or one that has a part.
     *
     * @throws Conflict where only one body works on it
     */
    public void name(ConcernId id, OrganizationId convener, Actor actor) {
        var concern = moves.hold(id, null);
        readers.checkHandle(actor, concern);
        var helpers = tasks.of(id).stream().filter(Task::helping).toList();
        if (helpers.isEmpty()) {
            throw new Conflict("concerns.convener-alone");
        }
        var here = convener.equals(concern.lead())
                || helpers.stream().anyMatch(each -> each.organization().equals(convener));
        new BadInput.Checks()
                .wrongIf(!here, "organization", "concerns.convener-not-here")
                .throwIfAny();
        jdbc.sql("""
                        insert into concerns.convener (region, concern_id, organization_id, named_at)
                        values (:region, :concern, :organization, :at)
                        on conflict (region, concern_id)
                        do update set organization_id = excluded.organization_id, named_at = excluded.named_at
                        """)
                .param("region", id.region())
                .param("concern", id.value())
                .param("organization", convener.value())
                .param("at", ConcernRow.time(time.instant()))
                .update();
        tell(concern, convener, "NAMED", "", actor);
    }

    /** The convener says when they meet and about what. */
    public void call(ConcernId id, String agenda, @Nullable Instant meetAt, Actor actor) {
        Handling.needText(agenda, "concerns.convener-agenda");
        var concern = moves.hold(id, null);
        var convener = of(concern).orElseThrow(() -> new Conflict("concerns.convener-none"));
        if (!readers.mayDo(actor, concern, convener.organization())) {
            throw new Refused("concerns.convener-only");
        }
        new BadInput.Checks()
                .wrongIf(meetAt != null && !meetAt.isAfter(time.instant()), "meet", "concerns.call.time-past")
                .throwIfAny();
        jdbc.sql("""
                        update concerns.convener set agenda = :agenda, meet_at = :meetAt
                         where region = :region and concern_id = :concern
                        """)
                .param("region", id.region())
                .param("concern", id.value())
                .param("agenda", agenda.strip())
                .param("meetAt", ConcernRow.time(meetAt))
                .update();
        tell(concern, convener.organization(), "CALLED", agenda.strip(), actor);
    }

    /** Whether {@link #call} is for the actor. */
    @Transactional(readOnly = true)
    public boolean mayCall(Concern concern, Actor actor) {
        return of(concern)
                .filter(each -> readers.mayDo(actor, concern, each.organization()))
                .isPresent();
    }

    private void tell(Concern concern, OrganizationId convener, String what, String text, Actor actor) {
        moves.tell(
                concern,
                Move.NOTE,
                Line.by(actor, Handling.on(actor, concern), text)
                        .to(convener)
                        .internally()
                        .with(Map.of("convener", what)));
    }
}
