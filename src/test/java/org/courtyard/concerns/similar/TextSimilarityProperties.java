package org.courtyard.concerns.similar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

class TextSimilarityProperties {

    private static final Offset<Double> NEARLY = Offset.offset(1e-9);

    @Property(tries = 300)
    void liesBetweenNothingAndAllAndDoesNotDependOnTheOrder(
            @ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(TextSimilarity.of(one, other)).isBetween(0.0, 1.0).isCloseTo(TextSimilarity.of(other, one), NEARLY);
    }

    @Property(tries = 300)
    void aTextThatSaysSomethingIsLikeItself(@ForAll("texts") String text) {
        assertThat(TextSimilarity.of("电梯" + text, "电梯" + text)).isCloseTo(1, NEARLY);
    }

    @Property(tries = 300)
    void signsBetweenAndAroundDoNotCount(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(TextSimilarity.of("！！" + one + "……", other)).isCloseTo(TextSimilarity.of(one, other), NEARLY);
    }

    @Property(tries = 300)
    void aTwoCharacterWordIsFoundInALongStory(@ForAll("texts") String before, @ForAll("texts") String after) {
        assertThat(TextSimilarity.of("电梯", before + "，电梯，" + after)).isGreaterThanOrEqualTo(TextSimilarity.LIKELY);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("路灯", "坏了", "垃圾", "没人清", "三号楼", "楼道", "漏水", "，", "。", " ", "b12", "请尽快处理", "light")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join("", words));
    }
}
