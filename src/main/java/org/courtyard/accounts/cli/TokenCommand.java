package org.courtyard.accounts.cli;

import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.Tokens;
import org.courtyard.platform.cli.CommandProblem;
import org.courtyard.platform.cli.InstanceCommand;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./courtyard token}. */
@Command(name = "token", description = "Make a personal API token; it is the only thing printed.")
public final class TokenCommand extends InstanceCommand {

    @Parameters(paramLabel = "ACCOUNT", description = "Name of the account, as typed at sign-in.")
    private String account = "";

    @Option(names = "--days", description = "How long it is valid, 1 to 730 (default: ${DEFAULT-VALUE}).")
    private int days = 90;

    @Override
    protected int work(ApplicationContext application) {
        if (days < 1 || days > Tokens.LONGEST_DAYS) {
            throw new CommandProblem("--days is %d: give a number from 1 to %d.".formatted(days, Tokens.LONGEST_DAYS));
        }
        var found = application
                .getBean(Accounts.class)
                .byName(account)
                .orElseThrow(() -> new CommandProblem("There is no account \"%s\".".formatted(account)));
        var issued = application.getBean(Tokens.class).issue(found.id(), "courtyard token", days);
        spec.commandLine().getOut().println(issued.secret());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
