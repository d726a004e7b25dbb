package org.courtyard.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where a sealed value lies. What was sealed for one cell does not open in another. */
public record Cell(String table, String column, UUID row) {

    byte[] bytes() {
        return (table + "\n" + column + "\n" + row).getBytes(StandardCharsets.UTF_8);
    }
}
