package org.courtyard.places;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives rows the path that their places have now, in small transactions. Nothing is remembered between them: each looks at the
 * tree as it then is, so that a run that was broken off, comes twice or meets a later change of the tree still ends right.
 */
@Component
public class Repathing {

    private static final int PLACES_AT_ONCE = 500;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int MOST_WAITS = 100;
    private static final Duration WAIT = Duration.ofMillis(100);

    private final TreeStore tree;
    private final RecutStore recuts;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    Repathing(TreeStore tree, RecutStore recuts, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.tree = tree;
        this.recuts = recuts;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * After a change of the tree; outside any transaction.
     *
     * @return how many rows were given another path
     * @throws IllegalStateException when rows were held by others all the time; to be tried again
     */
    public int run(UUID recut, PathTable rows) {
        var tops = recuts.find(recut).map(Recut::hungElsewhere).orElse(List.of()).stream()
                .map(PlaceId::value)
                .toList();
        if (tops.isEmpty()) {
            return 0;
        }
        int changed = 0;
        var after = new UUID(0, 0);
        for (var step = places(tops, after); !step.isEmpty(); step = places(tops, after)) {
            var ids = step.stream().map(each -> each.id().value()).toList();
            changed += settle(ids, rows);
            after = ids.getLast();
        }
        return changed;
    }

    private List<Place> places(List<UUID> tops, UUID after) {
        return tree.belowAfter(tops, after, PLACES_AT_ONCE);
    }

    private int settle(List<UUID> places, PathTable rows) {
        int changed = 0;
        for (int waits = 0; ; ) {
            var batch = apart.execute(status -> batch(places, rows));
            changed += batch.changed();
            if (batch.left() == 0) {
                return changed;
            }
            if (batch.changed() == 0) {
                if (++waits > MOST_WAITS) {
                    throw new IllegalStateException(batch.left() + " rows of " + rows.name() + " are held by others");
                }
                LockSupport.parkNanos(WAIT.toNanos());
            }
        }
    }

    /** One at a time for these rows: the tree read last is the one written last. */
    private Batch batch(List<UUID> places, PathTable rows) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('places.repath.' || :name))")
                .param("name", rows.name())
                .query((row, n) -> 1)
                .single();
        var present = tree.all(places);
        int changed =
                to(jdbc.sql(rows.update()), present).param("most", ROWS_AT_ONCE).update();
        int left = to(jdbc.sql(rows.count()), present).query(Integer.class).single();
        return new Batch(changed, left);
    }

    private static StatementSpec to(StatementSpec statement, List<Place> present) {
        return statement
                .param("places", present.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .param("regions", present.stream().map(Place::region).toArray(Integer[]::new))
                .param(
                        "paths",
                        present.stream()
                                .map(each ->
                                        each.path().toString().replace('[', '{').replace(']', '}'))
                                .toArray(String[]::new));
    }

    private record Batch(int changed, int left) {}
}
