package org.courtyard.concerns.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SuggestionModelTest {

    private final List<LabelledText> history = history();

    @Test
    void learnsAndSaysWhichWordsDecided() {
        SuggestionModel model = SuggestionModel.train(history, 7);
        assertThat(model.suggest("五楼楼道的灯又不亮").getFirst().label()).isEqualTo("stair-lighting");
        assertThat(model.why("五楼楼道的灯又不亮")).isNotEmpty().allMatch(reason -> reason.weight() > 0);
        assertThat(model.why("五楼楼道的灯又不亮")).extracting(Reason::word).contains("楼道");
        assertThat(model.suggest("xyzzy")).isEmpty();
    }

    @Test
    void aSavedModelSaysTheSameAndTheSameSeedGivesTheSameBytes() throws IOException {
        byte[] saved = bytes(SuggestionModel.train(history, 7));
        assertThat(bytes(SuggestionModel.train(history, 7))).isEqualTo(saved);
        SuggestionModel loaded = SuggestionModel.load(new ByteArrayInputStream(saved));
        assertThat(loaded.suggest("垃圾桶满了"))
                .isEqualTo(SuggestionModel.train(history, 7).suggest("垃圾桶满了"));
        assertThat(loaded.learnedFrom()).isEqualTo(history.size());
    }

    @Test
    void refusesWhatIsNoModelAndTooLittleHistory() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(other)) {
            zip.write(new byte[64]);
        }
        assertThatThrownBy(() -> SuggestionModel.load(new ByteArrayInputStream(other.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train it again");
        assertThatThrownBy(() -> SuggestionModel.train(history.subList(0, 3))).hasMessageContaining("too few");
    }

    @Test
    void historyAndLexiconSpeakTogether() {
        SuggestionModel model = SuggestionModel.train(history, 7);
        CategorySuggester both = new CategorySuggester(Lexicon.shipped(), model);
        Set<String> offered = Set.of("stair-lighting", "rubbish", "lift");
        assertThat(both.suggest("楼道灯坏了", offered).getFirst().label()).isEqualTo("stair-lighting");
        // the model never saw a lift, the lexicon knows it
        assertThat(both.suggest("电梯停了", offered)).extracting(Suggestion::label).contains("lift");
        assertThat(both.suggest("电梯停了", Set.of("rubbish")))
                .extracting(Suggestion::label)
                .doesNotContain("lift");
        assertThat(both.why("楼道灯坏了", "stair-lighting")).isNotEmpty();
    }

    private static byte[] bytes(SuggestionModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.save(out);
        return out.toByteArray();
    }

    private static List<LabelledText> history() {
        List<LabelledText> texts = new ArrayList<>();
        for (int floor = 1; floor <= 6; floor++) {
            texts.add(new LabelledText(floor + "楼楼道灯坏了", "stair-lighting"));
            texts.add(new LabelledText("楼道里的灯不亮，" + floor + "单元", "stair-lighting"));
            texts.add(new LabelledText(floor + "号楼垃圾桶满了没人清", "rubbish"));
            texts.add(new LabelledText("门口垃圾堆了" + floor + "天，很臭", "rubbish"));
        }
        return texts;
    }
}
