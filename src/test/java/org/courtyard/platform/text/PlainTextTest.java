package org.courtyard.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.courtyard.platform.text.PlainText.Clean;
import org.courtyard.platform.text.PlainText.TooLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @Test
    void keepsLineBreaksAndDropsWhatCannotBeSeen() {
        assertThat(clean("  第一行\r\n第二行\r第三行\u2028末行 \t")).isEqualTo("第一行\n第二行\n第三行\n末行");
        assertThat(clean("a\u0000b\u0007c\u202Ed\u2066e\u200Bf\uFEFFg\uDB40\uDC41h"))
                .isEqualTo("abcdefgh");
        assertThat(clean("x\uD83Dy")).as("half of a pair").isEqualTo("xy");
        assertThat(clean("👨\u200D👩\u200D👧")).as("joined emoji").isEqualTo("👨\u200D👩\u200D👧");
        assertThat(clean("cafe\u0301")).isEqualTo("caf\u00E9");
        assertThat(clean("\u0000 \n ")).isEmpty();
    }

    @Test
    void aTitleIsOneLine() {
        assertThat(PlainText.singleLine(" 路灯\n\n 坏了 ", 10)).isEqualTo(new Clean("路灯 坏了"));
    }

    @ParameterizedTest
    @CsvSource({"路灯坏了,4,true", "路灯坏了,3,false", "😀😀,2,true", "😀😀,1,false"})
    void countsCodePoints(String text, int limit, boolean fits) {
        PlainText.Result result = PlainText.clean(text, limit);
        assertThat(result)
                .isEqualTo(fits ? new Clean(text) : new TooLong(text.codePointCount(0, text.length()), limit));
    }

    private static String clean(String text) {
        return PlainText.clean(text, 100) instanceof Clean(String kept) ? kept : "too long";
    }
}
