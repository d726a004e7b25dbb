package org.courtyard.organizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.courtyard.platform.web.view.QrCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosterRuleTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,organizations.poster.only-here",
        "https://localhost,organizations.poster.only-here",
        "https://127.0.0.1:8443,organizations.poster.only-here",
        "https://[::1]/,organizations.poster.only-here",
        "http://dayuan.example,organizations.poster.no-https"
    })
    void anAddressThatOthersCannotOpenSafelyIsRefused(URI address, String reason) {
        assertThat(PosterRule.refused(address, false)).contains(reason);
        assertThat(PosterRule.refused(address, true)).isEmpty();
    }

    @Test
    void withoutAnAddressThereIsNoPoster() {
        assertThat(PosterRule.refused(null, false)).contains("organizations.poster.no-address");
    }

    @Test
    void anHttpsAddressIsPrinted() {
        assertThat(PosterRule.refused(URI.create("https://dayuan.example"), false))
                .isEmpty();
    }

    @Test
    void theCodeCanBeReadBack() throws Exception {
        var text = "https://dayuan.example/zh/raise?place=%E5%92%8C%E5%90%88%203-2";
        var code = QrCode.of(text);
        var bits = new com.google.zxing.common.BitMatrix(code.size());
        var piece = java.util.regex.Pattern.compile("M(\\d+) (\\d+)h(\\d+)").matcher(code.path());
        while (piece.find()) {
            bits.setRegion(
                    Integer.parseInt(piece.group(1)),
                    Integer.parseInt(piece.group(2)),
                    Integer.parseInt(piece.group(3)),
                    1);
        }
        assertThat(new com.google.zxing.qrcode.decoder.Decoder().decode(bits).getText())
                .isEqualTo(text);
    }
}
