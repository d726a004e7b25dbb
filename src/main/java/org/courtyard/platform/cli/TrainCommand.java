package org.courtyard.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Starts a server in a throw-away directory, opens a few pages and stops it, so that the JDK learns which classes a start
 * and the first pages need and which of their methods are busy.
 */
@Command(name = "train", hidden = true, description = "Prepare faster starts (called by the launcher).")
public final class TrainCommand implements CourtyardCommand {

    private static final List<String> ADDRESSES =
            List.of("/zh", "/en", "/zh/places", "/zh/raise", "/zh/sign-in", "/zh/about", "/api/v1/concerns");
    private static final int ROUNDS = 10;

    @Parameters(paramLabel = "DIR")
    private Path data = Path.of("target/train");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var given = Map.of("COURTYARD_BIND", "127.0.0.1", "COURTYARD_PORT", "0");
        var settings = CourtyardSettings.load(Map.of(), data, given);
        try (var application = new Start(Courtyard.of(spec), settings, List.of()).serving()) {
            var address = "http://127.0.0.1:" + new Server(application, new PrintWriter(System.out)).port();
            open(address);
            for (var training : application.getBeansOfType(Training.class).values()) {
                training.run(address);
            }
        }
        return 0;
    }

    private static void open(String base) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < ROUNDS; i++) {
                for (var address : ADDRESSES) {
                    var request =
                            HttpRequest.newBuilder(URI.create(base + address)).build();
                    client.send(request, HttpResponse.BodyHandlers.discarding());
                }
            }
        }
    }
}
