package org.courtyard.platform.cli;

import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.crypto.Sealing;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./courtyard keys}: the key set that seals names, numbers and addresses. */
@Command(
        name = "keys",
        description = "Show the key set that seals names, numbers and addresses; give it a new key.",
        footer = {
            "",
            "One server: keys --rotate. Several: keys --prepare, copy the file to all of them,",
            "wait ten minutes, keys --rotate, copy it again. Old keys stay: backups need them."
        })
public final class KeysCommand extends InstanceCommand {

    @Option(names = "--prepare", description = "Add a key that opens but does not seal yet.")
    private boolean prepare;

    @Option(names = "--rotate", description = "Seal with the newest key from now on, and all that is there anew.")
    private boolean rotate;

    @Override
    protected int work(ApplicationContext application) {
        var sealing = application.getBean(Sealing.class);
        if (prepare && !rotate) {
            sealing.prepare();
        }
        if (rotate) {
            sealing.rotate();
        }
        var standing = sealing.standing();
        var out = spec.commandLine().getOut();
        out.println("file     " + application.getBean(CourtyardSettings.class).keys());
        out.println(
                "keys     %d%s".formatted(standing.keys(), standing.waiting() ? ", the newest does not seal yet" : ""));
        out.println("seals    %08x, %s"
                .formatted(
                        standing.seals(),
                        standing.allUnderIt()
                                ? "everything is under it"
                                : "what is under older ones is sealed anew by the server"));
        out.flush();
        return 0;
    }
}
