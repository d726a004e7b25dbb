package org.courtyard.workorders;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.csv.CsvFault;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sends work orders, what their tables look like, and tables that were handed in and not taken yet. */
@Service
@Transactional
public class OrderSources {

    /** A table that nobody takes is thrown away after that. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final int LONGEST_NAME = 40;

    private final SourceStore store;
    private final Organizations organizations;
    private final Places places;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    OrderSources(
            SourceStore store,
            Organizations organizations,
            Places places,
            Permissions permissions,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.organizations = organizations;
        this.places = places;
        this.permissions = permissions;
        this.ids = ids;
        this.time = time;
    }

    /** A table that was handed in. */
    public record Handed(UUID id, OrderSource source, String file, Sheet sheet) {}

    /** Those whose orders the actor may take in, the oldest first. */
    @Transactional(readOnly = true)
    public List<OrderSource> sources(Actor actor) {
        var all = store.all();
        var found = places.placesByIds(all.stream().map(OrderSource::place).toList());
        return all.stream()
                .filter(each -> {
                    var place = found.get(each.place());
                    return place != null && permissions.may(actor, Right.ASSIGN, place.where());
                })
                .toList();
    }

    /** @throws Missing when there is none the actor may take orders in for */
    @Transactional(readOnly = true)
    public OrderSource source(UUID id, Actor actor) {
        var found = store.find(id).orElseThrow(() -> new Missing("workorders.source-missing"));
        permissions.check(actor, Right.ASSIGN, places.place(found.place()).where(), "work orders");
        return found;
    }

    /**
     * One more who sends orders.
     *
     * @param desk takes them in and answers; its place is where they lie when they do not say so themselves
     */
    public OrderSource enter(String name, OrganizationId desk, Actor actor) {
        new BadInput.Checks()
                .wrongIf(name.isBlank(), "name", "workorders.name-missing")
                .wrongIf(name.strip().length() > LONGEST_NAME, "name", "workorders.name-long", LONGEST_NAME)
                .throwIfAny();
        var place = places.place(organizations.organization(desk).place());
        permissions.check(actor, Right.ASSIGN, place.where(), "work orders");
        var source = new OrderSource(ids.next(place.region()), name.strip(), place.id(), desk, null, time.instant(), 1);
        store.insert(source, actor.account());
        return source;
    }

    /**
     * Takes a table for a day.
     *
     * @throws BadInput when it is no table that can be read
     * @throws CsvFault naming line and column
     */
    public UUID handIn(UUID source, String file, byte[] content, Actor actor) throws IOException {
        var from = source(source, actor);
        var sheet = SheetFile.read(content, file);
        var batch = new SourceStore.Batch(ids.next(places.place(from.place()).region()), from.id(), file, sheet);
        store.keep(batch, time.instant(), actor.account());
        return batch.id();
    }

    @Transactional(readOnly = true)
    public Handed handed(UUID batch, Actor actor) {
        var found = store.batch(batch).orElseThrow(() -> new Missing("workorders.batch-missing"));
        return new Handed(batch, source(found.source(), actor), found.file(), found.sheet());
    }

    /** What its columns probably are: as the last time, else by their titles. */
    @Transactional(readOnly = true)
    public OrderForm formOf(Handed handed, List<String> answerTitles) {
        var known = handed.source().form();
        return known != null && handed.sheet().titles().containsAll(known.columns())
                ? known
                : ColumnGuess.of(handed.sheet().titles(), known == null ? answerTitles : known.answer());
    }

    /**
     * A person says what the columns are; kept for the next table.
     *
     * @throws BadInput naming what is missing
     * @throws Stale when somebody else said so meanwhile
     */
    public void describe(Handed handed, OrderForm form, int version, Actor actor) {
        source(handed.source().id(), actor);
        form.check(handed.sheet().titles());
        if (!store.remember(handed.source().id(), form, version)) {
            throw new Stale("workorders.stale");
        }
    }

    void taken(UUID batch) {
        store.drop(batch);
    }

    /** Tables nobody took: they hold names and numbers. */
    int sweep() {
        return store.dropBefore(time.instant().minus(KEPT));
    }
}
