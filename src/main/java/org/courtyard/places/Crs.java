package org.courtyard.places;

import java.util.Locale;
import java.util.Optional;

/** The coordinate systems that maps in China use. Inside Courtyard everything is WGS-84. */
public enum Crs {
    WGS84,
    /** The shifted system that maps published in mainland China must use. */
    GCJ02,
    /** GCJ-02 shifted once more, used by one map provider. */
    BD09;

    /** The value of a {@code crs=} parameter, such as {@code gcj02}; empty when unknown. */
    public static Optional<Crs> ofCode(String code) {
        return switch (code.strip().toLowerCase(Locale.ROOT)) {
            case "", "wgs84", "wgs-84", "epsg:4326" -> Optional.of(WGS84);
            case "gcj02", "gcj-02" -> Optional.of(GCJ02);
            case "bd09", "bd-09", "bd09ll" -> Optional.of(BD09);
            default -> Optional.empty();
        };
    }
}
