package org.courtyard.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenCodesTest {

    @ParameterizedTest
    @CsvSource({"和合 3-2,true", "和合 3,true", "和合,true", "和合 3-,false", "A座 1,false", "和 合,false", "和合 3 2,false"})
    void onlyChineseAndDigitsCanBeSaid(String code, boolean speakable) {
        assertThat(SpokenCodes.speakable(code)).isEqualTo(speakable);
    }

    @Test
    void buildingAndStaircaseAreAppended() {
        assertThat(SpokenCodes.below("和合", "3")).isEqualTo("和合 3");
        assertThat(SpokenCodes.below("和合 3", "2")).isEqualTo("和合 3-2");
    }

    @Test
    void aCompoundWhoseNameIsTakenGetsTheCommunityBeforeIt() {
        var taken = Set.of("和平里");
        assertThat(SpokenCodes.forCompound("和平里", "和顺社区", code -> !taken.contains(code)))
                .contains("和顺和平里");
        assertThat(SpokenCodes.forCompound("槐树院", "和顺社区", code -> !taken.contains(code)))
                .contains("槐树院");
    }
}
