package org.courtyard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The whole of Courtyard in one process. Each direct sub-package is a module. */
@SpringBootApplication
@Modulithic(systemName = "Courtyard", sharedModules = "platform")
public class CourtyardApplication {

    public static void main(String[] args) {
        SpringApplication.run(CourtyardApplication.class, args);
    }
}
