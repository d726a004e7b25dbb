package org.courtyard.concerns.similar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "路灯坏了, 3号楼前面的路灯坏了好几天了",
        "路灯, 院里路灯不亮",
        "垃圾没人清, 垃圾桶满了好几天没人清",
        "电梯坏了, 二单元电梯又坏了",
        "井盖破了, 大门口井盖破损",
        "楼道灯坏了, 楼道里的灯坏了",
        "street light broken, the street light is broken"
    })
    void theSameThing(String one, String other) {
        assertThat(TextSimilarity.of(one, other)).isGreaterThanOrEqualTo(TextSimilarity.LIKELY);
    }

    @ParameterizedTest
    @CsvSource({"路灯坏了, 电梯停了三天", "希望领导尽快解决问题, 请尽快处理一下这个问题", "垃圾没人清, 暖气不热", "广场舞太吵, 停车位不够", "'', 路灯坏了", "……, ……"})
    void anotherThing(String one, String other) {
        assertThat(TextSimilarity.of(one, other)).isLessThan(TextSimilarity.LIKELY);
    }

    @Test
    void isSymmetricAndOneForTheSame() {
        String one = "三单元楼道灯坏了";
        String other = "楼道没有灯，三单元";
        assertThat(TextSimilarity.of(one, other)).isEqualTo(TextSimilarity.of(other, one));
        assertThat(TextSimilarity.of(one, one)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }
}
