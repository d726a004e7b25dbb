package org.courtyard.platform.health;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.springframework.stereotype.Service;

/** How a running house is: what the doctor looks at, and what may have fallen behind. */
@Service
public class Health {

    /** Nobody waits longer for the page, whatever does not answer. */
    static final Duration LONGEST = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Examination examination;
    private final DataSource database;
    private final List<Examined> examined;
    private final Permissions permissions;

    Health(
            CourtyardSettings settings,
            InstantSource time,
            DataSource database,
            List<Examined> examined,
            Permissions permissions) {
        this.examination = new Examination(settings, time, PATIENCE);
        this.database = database;
        this.examined = examined;
        this.permissions = permissions;
    }

    /**
     * All at once.
     *
     * @throws org.courtyard.platform.problems.Refused without the right to see operations everywhere
     */
    public List<Finding> findings(Actor actor) throws InterruptedException {
        permissions.check(actor, Right.SEE_OPERATIONS, Where.NOWHERE, "health");
        return findings(
                Stream.concat(
                                examination.checks(this::pooled).stream(),
                                examined.stream().flatMap(each -> each.checks().stream()))
                        .toList(),
                LONGEST);
    }

    private List<Finding> pooled(DatabaseChecks.Look look) throws SQLException {
        try (var connection = database.getConnection()) {
            return look.at(connection);
        }
    }

    static List<Finding> findings(List<Check> checks, Duration longest) throws InterruptedException {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var looks = checks.stream()
                    .map(check -> (Callable<List<Finding>>) check::findings)
                    .toList();
            var answers = threads.invokeAll(looks, longest.toMillis(), TimeUnit.MILLISECONDS);
            var findings = new ArrayList<Finding>();
            for (int each = 0; each < answers.size(); each++) {
                findings.addAll(answer(checks.get(each), answers.get(each)));
            }
            return findings;
        } finally {
            // not closed: that would wait for who does not answer
            threads.shutdownNow();
        }
    }

    private static List<Finding> answer(Check check, Future<List<Finding>> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException | ExecutionException _) {
            return List.of(Finding.look(check.subject(), "health.no-answer"));
        }
    }
}
