package org.courtyard.platform.cli;

import java.util.ArrayList;
import java.util.List;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application for a command. */
record Start(Courtyard courtyard, CourtyardSettings settings, List<String> profiles) {

    /** The server: web, timers, everything. */
    ConfigurableApplicationContext serving() {
        return builder()
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=" + settings.port(),
                        "--server.address=" + settings.bind(),
                        "--courtyard.database=serve");
    }

    /** Doors and stores only: no web, no timers. */
    ConfigurableApplicationContext working() {
        return builder()
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("withoutWeb", new WithoutWeb()))
                .run("--courtyard.database=join", "--db-scheduler.enabled=false");
    }

    private SpringApplicationBuilder builder() {
        var properties = new ArrayList<>(List.of(
                "courtyard.data=" + settings.data(),
                "logging.file.name=" + settings.data().resolve("logs").resolve("courtyard.log")));
        return new SpringApplicationBuilder(courtyard.application())
                .profiles(profiles.toArray(String[]::new))
                .properties(properties.toArray(String[]::new))
                .properties("logging.level.org.courtyard=" + (courtyard.debug() ? "debug" : "info"))
                .initializers(context -> context.getBeanFactory().registerSingleton("courtyardSettings", settings));
    }
}
