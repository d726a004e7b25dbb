package org.courtyard.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaskingProperties {

    @Property
    void aMobileNumberNeverStays(
            @ForAll("words") String before, @ForAll("mobiles") String mobile, @ForAll("words") String after) {
        assertThat(Masking.mask(before + mobile + after))
                .doesNotContain(mobile)
                .contains(mobile.substring(0, 3) + "****" + mobile.substring(7));
    }

    @Property
    void lengthAndTextWithoutNumbersStay(@ForAll String text) {
        assertThat(Masking.mask(text)).hasSameSizeAs(text);
    }

    @Property
    void maskingTwiceChangesNothing(@ForAll("notes") String text) {
        String once = Masking.mask(text);
        assertThat(Masking.mask(once)).isEqualTo(once);
    }

    @Property
    void datesPricesAndHouseNumbersStay(@ForAll("harmless") String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("", "电话", "请打", "找我。", "，3-2-501 ", "住在5号楼，", "（晚上）", "谢谢", " ");
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Arbitraries.longs().between(13_000_000_000L, 19_999_999_999L).map(String::valueOf);
    }

    @Provide
    Arbitrary<String> notes() {
        return Arbitraries.of(
                        "13804114211",
                        "0411-83123456",
                        "辽B12345",
                        "210202198001011234",
                        "a.b@example.com",
                        "路灯",
                        " ",
                        "-",
                        "3-2-501",
                        "6222021234567890123",
                        "，")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("，", parts));
    }

    @Provide
    Arbitrary<String> harmless() {
        Arbitrary<String> date = Combinators.combine(
                        Arbitraries.integers().between(2000, 2099),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.of("-", "/", "."))
                .as((y, m, d, s) -> "%d%s%02d%s%02d".formatted(y, s, m, s, d));
        Arbitrary<String> price = Arbitraries.integers().between(1, 999_999).map(yuan -> yuan + ".50元");
        Arbitrary<String> house = Combinators.combine(
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(101, 3399))
                .as((b, s, r) -> b + "-" + s + "-" + r);
        Arbitrary<String> number = Arbitraries.integers().between(1, 999_999).map(n -> "编号" + n);
        return Arbitraries.oneOf(List.of(date, price, house, number))
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("，", parts));
    }
}
