package org.courtyard.concerns.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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
        assertThat(both.suggest("楼道灯坏了", offered, Set.of()).getFirst().label()).isEqualTo("stair-lighting");
        // the model never saw a lift, the lexicon knows it
        assertThat(both.suggest("电梯停了", offered, Set.of()))
                .extracting(Suggestion::label)
                .contains("lift");
        assertThat(both.suggest("电梯停了", Set.of("rubbish"), Set.of()))
                .extracting(Suggestion::label)
                .doesNotContain("lift");
        assertThat(both.why("楼道灯坏了", "stair-lighting")).isNotEmpty();
    }

    @Test
    void anEmergencyIsNotOutvotedByHistory() {
        SuggestionModel model = SuggestionModel.train(
                Collections.nCopies(500, history).stream().flatMap(List::stream).toList());
        CategorySuggester both = new CategorySuggester(Lexicon.shipped(), model);
        Set<String> offered = Set.copyOf(Lexicon.shipped().codes());
        String text = "楼道门口有人困在电梯里了";
        assertThat(both.suggest(text, offered, Set.of("emergency-fire"))
                        .getFirst()
                        .label())
                .isEqualTo("emergency-fire");
    }

    @Test
    void aWordOfFewTextsIsForgotten() throws IOException {
        List<LabelledText> texts = new ArrayList<>(history);
        for (int i = 0; i < 4; i++) {
            texts.add(new LabelledText("楼道灯坏了，找欧阳震华 zhenhua" + "，第" + i + "次", "stair-lighting"));
        }
        SuggestionModel model = SuggestionModel.train(texts, 7);
        assertThat(model.vocabulary().names())
                .contains("楼道")
                .noneMatch(name -> name.contains("欧阳") || name.contains("震华") || name.contains("zhenhua"));
    }

    @Test
    void noReasonIsPartOfAnother() {
        CategorySuggester both = new CategorySuggester(Lexicon.shipped(), SuggestionModel.train(history, 7));
        List<String> words = both.why("三单元楼道灯坏了三天", "stair-lighting").stream()
                .map(Reason::word)
                .toList();
        assertThat(words)
                .isNotEmpty()
                .allSatisfy(word -> assertThat(words)
                        .filteredOn(other -> other.contains(word))
                        .hasSize(1));
    }

    @Test
    void sharpeningChangesHowMuchIsClaimedButNotTheOrder() {
        SuggestionModel model = SuggestionModel.train(history, 7);
        Set<String> offered = Set.of("stair-lighting", "rubbish");
        var plain = new CategorySuggester(Lexicon.shipped(), model).suggest("楼道灯坏了", offered, Set.of());
        var sharp = new CategorySuggester(Lexicon.shipped(), model.sharpened(2)).suggest("楼道灯坏了", offered, Set.of());
        assertThat(sharp.getFirst().label()).isEqualTo(plain.getFirst().label());
        assertThat(sharp.getFirst().confidence()).isGreaterThan(plain.getFirst().confidence());
    }

    @Test
    void aTrialMakesTheMixtureClaimWhatItKeeps() {
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            texts.add(new LabelledText("咕噜箱第%d次停".formatted(i), i % 10 == 0 ? "rubbish" : "lift"));
            texts.add(new LabelledText("啪嗒桶第%d次满".formatted(i), i % 10 == 0 ? "lift" : "rubbish"));
        }
        Trial.Score both = Trial.of(Corpus.of(texts), Lexicon.shipped(), Set.of("lift", "rubbish"), Set.of())
                .both();
        assertThat(both.first()).isBetween(0.8, 0.97);
        assertThat(both.confidence()).isBetween(both.first() - 0.07, both.first() + 0.07);
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
