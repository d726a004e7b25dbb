package org.courtyard.platform.health.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.health.Finding;
import org.courtyard.platform.health.Health;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.NavItem;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the house is, for who runs it. */
@Controller
@MayCall(MayCall.Who.STAFF)
class HealthController {

    private final Health health;

    HealthController(Health health) {
        this.health = health;
    }

    @GetMapping("/{lang:zh|en}/admin/health")
    String health(Actor actor, Shell shell, Model model) throws InterruptedException {
        var found = worstFirst(actor);
        var wanting =
                found.stream().filter(each -> each.level() != Finding.Level.OK).count();
        model.addAttribute(
                "page",
                new HealthPage(
                        shell.say("health.sum", wanting),
                        found.stream().map(each -> row(each, shell)).toList()));
        return "health/health";
    }

    @GetMapping("/{lang:zh|en}/admin/health.{format:csv|xlsx}")
    void file(Actor actor, Shell shell, ListFile file) throws IOException, InterruptedException {
        file.write(
                "health",
                shell.say("health.nav"),
                Stream.of("what", "state", "text").map(each -> "health.column." + each),
                ListFile.of(
                        worstFirst(actor),
                        each -> Arrays.asList(
                                each.name(shell.texts(), shell.lang()),
                                level(each, shell),
                                each.text(shell.texts(), shell.lang()))));
    }

    private List<Finding> worstFirst(Actor actor) throws InterruptedException {
        return health.findings(actor).stream()
                .sorted(Comparator.comparing(Finding::level).reversed())
                .toList();
    }

    private static Row row(Finding finding, Shell shell) {
        return new Row(
                null,
                state(finding, shell),
                null,
                finding.name(shell.texts(), shell.lang()),
                finding.text(shell.texts(), shell.lang()));
    }

    private static State state(Finding finding, Shell shell) {
        var word = level(finding, shell);
        return switch (finding.level()) {
            case OK -> State.done(word);
            case LOOK -> State.near(word);
            case BROKEN -> State.late(word);
        };
    }

    private static String level(Finding finding, Shell shell) {
        return shell.say("health.level." + finding.level());
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        private static final int BEFORE_MAILS = 905;

        @Bean
        NavItem healthEntry() {
            return new NavItem(BEFORE_MAILS, "health.nav", "/admin/health", Right.SEE_OPERATIONS);
        }
    }
}
