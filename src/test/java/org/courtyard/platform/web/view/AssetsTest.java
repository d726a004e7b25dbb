package org.courtyard.platform.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final Path VENDOR = Path.of("src/main/resources/static/vendor");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (\\S+) \\|.*`([0-9a-f]{64})` \\|$");

    @Test
    void firstViewStaysLight() throws Exception {
        var assets = new Assets();
        var bytes = List.of(
                        "vendor/tabler/tabler.min.css",
                        "tokens.css",
                        "courtyard.css",
                        "icons.svg",
                        "mark.svg",
                        "paint.js",
                        "courtyard.js",
                        "vendor/htmx/htmx.min.js")
                .stream()
                .mapToInt(name -> sent(assets, name))
                .sum();
        assertThat(bytes).as("leaves 30 KB of 150 for the page itself").isLessThan(120 * 1024);
    }

    @Test
    void addressesCarryTheContent() throws Exception {
        var assets = new Assets();
        var address = assets.address("icons.svg#clock");
        assertThat(address).matches("/assets/[0-9a-f]{10}/icons\\.svg#clock");
        assertThat(assets.current(address)).isTrue();
        assertThat(assets.current("/assets/0123456789/icons.svg")).isFalse();
        assertThat(assets.at("/assets/0123456789/icons.svg")).isSameAs(assets.at("/assets/icons.svg"));
        assertThat(assets.at("/assets/../application.yaml")).isNull();
        assertThatThrownBy(() -> assets.address("none.css")).hasMessageContaining("none.css");
    }

    @Test
    void vendoredFilesAreTheOnesWritten() throws Exception {
        var lines = LINE.matcher(Files.readString(VENDOR.resolve("VENDORED.md")))
                .results()
                .toList();
        assertThat(lines).hasSizeGreaterThan(3);
        for (var line : lines) {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(VENDOR.resolve(line.group(1))));
            assertThat(HexFormat.of().formatHex(digest)).as(line.group(1)).isEqualTo(line.group(2));
        }
    }

    private static int sent(Assets assets, String name) {
        var asset = assets.at("/assets/" + name);
        if (asset == null) {
            throw new AssertionError("no " + name);
        }
        var zipped = asset.gzip();
        return zipped == null ? asset.bytes().length : zipped.length;
    }
}
