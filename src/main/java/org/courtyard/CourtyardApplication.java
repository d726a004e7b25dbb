package org.courtyard;

import org.courtyard.platform.cli.CourtyardCommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The whole of Courtyard in one process. Each direct sub-package is a module. */
@SpringBootApplication
@Modulithic(systemName = "Courtyard", sharedModules = "platform")
public class CourtyardApplication {

    public static void main(String[] args) {
        System.exit(CourtyardCommandLine.run(CourtyardApplication.class, args));
    }
}
