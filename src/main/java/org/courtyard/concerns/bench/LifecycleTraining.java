package org.courtyard.concerns.bench;

import java.util.Map;
import org.courtyard.platform.cli.Training;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Concerns on their way from the first word to the answer, for some seconds. */
@Component
class LifecycleTraining implements Training {

    private static final long NANOS = 8_000_000_000L;

    private final ApplicationContext application;

    LifecycleTraining(ApplicationContext application) {
        this.application = application;
    }

    @Override
    public void run(String address) throws Exception {
        var scene = Scene.in(application);
        var places =
                scene.buildings().stream().map(each -> each.value().toString()).toList();
        var caller = new Caller(address, scene.token());
        var began = System.nanoTime();
        while (System.nanoTime() - began < NANOS) {
            var raised = caller.raise(places);
            var lead = raised.path("lead").path("id").asString();
            caller.move(raised, "assign", Map.of("organization", lead, "reason", "请去看看"));
            caller.move(raised, "resolve", Map.of("outcome", "solved", "text", "已经修好"));
            caller.search(raised);
        }
    }
}
