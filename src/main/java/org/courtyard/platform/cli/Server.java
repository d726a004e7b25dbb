package org.courtyard.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.courtyard.platform.postgres.Database;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A started application that tells its operator where it is and stays until it is told to stop. */
record Server(ConfigurableApplicationContext application, PrintWriter out) {

    void stay() throws IOException, InterruptedException {
        var stopped = new CountDownLatch(1);
        application.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent closed
                    && closed.getApplicationContext().equals(application)) {
                stopped.countDown();
            }
        });
        announce();
        stopped.await();
    }

    void announce() throws IOException {
        int port = port();
        application.getBean(Database.class).announce(port);
        application.getBeansOfType(ReadyMessage.class).values().stream()
                .flatMap(message -> message.lines().stream())
                .forEach(out::println);
        out.println("Courtyard is ready at http://localhost:" + port + "/");
        out.flush();
    }

    int port() {
        var server = ((WebServerApplicationContext) application).getWebServer();
        return server == null ? 0 : server.getPort();
    }
}
