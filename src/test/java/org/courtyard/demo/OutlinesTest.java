package org.courtyard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.courtyard.demo.story.Neighbourhood;
import org.junit.jupiter.api.Test;

class OutlinesTest {

    @Test
    void theShippedFileIsWhatTheProgramDraws() throws IOException {
        try (InputStream in = Objects.requireNonNull(Outlines.class.getResourceAsStream("/demo/outlines.geojson"))) {
            assertThat(Outlines.geojson()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyCompoundIsDrawn() {
        String drawn = Outlines.geojson();
        assertThat(Neighbourhood.read().compounds())
                .allSatisfy(compound -> assertThat(drawn).contains("\"place\":\"" + compound.key() + "\""));
    }
}
