package org.courtyard.notices.webhooks;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import javax.net.ssl.SSLSocketFactory;
import org.awaitility.Awaitility;
import org.courtyard.CourtyardApplication;
import org.courtyard.commitments.Sweep;
import org.courtyard.platform.postgres.MigratingConnection;
import org.courtyard.platform.postgres.ServingConnection;
import org.courtyard.support.TestDatabases.TestDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** One of several servers on the same database: the whole application, its timers called by the test. */
final class House implements AutoCloseable {

    final Mortal mortal = new Mortal();
    final ConfigurableApplicationContext context;

    House(TestDatabase database, InstantSource clock) {
        context = new SpringApplicationBuilder(CourtyardApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "courtyard.database=test",
                        // one key set for both, as for all servers on one database
                        "courtyard.data=target/test-two-servers",
                        "server.port=0",
                        "db-scheduler.enabled=false")
                .initializers(start -> {
                    var beans = (GenericApplicationContext) start;
                    beans.registerBean(BeanPostProcessor.class, () -> mortal);
                    beans.registerBean(JdbcConnectionDetails.class, () -> new ServingConnection(database.app()));
                    beans.registerBean(FlywayConnectionDetails.class, () -> new MigratingConnection(database.owner()));
                    beans.registerBean(
                            "turned", InstantSource.class, () -> clock, definition -> definition.setPrimary(true));
                })
                .run();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** What its timers do, and what follows from it; a dead server does nothing more. */
    void works() {
        try {
            get(Sweep.class).sweep();
            reactions();
            deliveries().sendDue();
        } catch (RuntimeException e) {
            if (!String.valueOf(root(e).getMessage()).contains("this server is dead")) {
                throw e;
            }
        }
        reactions();
    }

    /** Takes up what another one left lying; in earnest five minutes later, by a clock that no test turns. */
    void takesUp() {
        get(IncompleteEventPublications.class).resubmitIncompletePublicationsOlderThan(Duration.ZERO);
        reactions();
    }

    private void reactions() {
        var executor = get(ThreadPoolTaskExecutor.class);
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .pollInterval(Duration.ofMillis(5))
                .until(() -> executor.getActiveCount() == 0
                        && executor.getThreadPoolExecutor().getQueue().isEmpty());
    }

    private Deliveries deliveries() {
        var carrier = new Carrier(
                new Reach(true),
                InetAddress::getAllByName,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(5));
        return new Deliveries(get(WebhookStore.class), get(DeliveryStore.class), carrier, get(InstantSource.class));
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    @Override
    public void close() {
        context.close();
    }
}
