package org.courtyard;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(CourtyardApplication.class);

    @Test
    void modulesOnlyTouchEachOthersFrontDoors() {
        modules.verify();
    }

    @Test
    void drawsTheMap() {
        new Documenter(modules).writeDocumentation();
    }
}
