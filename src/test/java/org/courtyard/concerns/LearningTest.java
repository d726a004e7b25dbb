package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.courtyard.concerns.suggestion.CategorySuggester;
import org.courtyard.concerns.suggestion.LabelledText;
import org.courtyard.concerns.suggestion.Suggestion;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Suggestions learn from words that no lexicon knows. */
@SpringBootTest(properties = "courtyard.data=target/test-data")
@WithPostgres
class LearningTest {

    /** What people here call the lift and the bin. */
    private static final String LIFT = "咕噜箱";

    private static final String BIN = "啪嗒桶";

    @Autowired
    Learning learning;

    @Autowired
    Suggestions suggestions;

    @Autowired
    SuggestionsInForce inForce;

    @Autowired
    SuggestionStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void forget() {
        jdbc.sql("delete from concerns.concern").update();
        learning.forget();
        await().until(() -> first(inForce.suggester()).isEmpty());
    }

    @Test
    void handledConcernsTeachAndTheTrialSaysHowMuch() {
        handled("CLOSED", 130, LIFT, "lift");
        handled("IN_HAND", 130, BIN, "rubbish");
        var learned = learning.learn(List.of());
        assertThat(learned.handled()).isEqualTo(260);
        assertThat(learned.inForce()).isTrue();
        assertThat(learned.trial().orElseThrow().both().first()).isGreaterThan(0.95);
        await().until(() -> first(inForce.suggester()).equals("lift"));
        assertThat(suggestions.why("三楼" + LIFT + "停了", "lift")).anyMatch(LIFT::contains);
    }

    @Test
    void whatNobodyTookOnOrWasTakenBackTeachesNothing() {
        handled("ASSIGNED", 150, LIFT, "lift");
        handled("CLOSED", 150, BIN, "rubbish");
        jdbc.sql("update concerns.concern set outcome = 'WITHDRAWN' where category = 'rubbish'")
                .update();
        assertThat(learning.learn(List.of()).handled()).isZero();
    }

    @Test
    void tooLittleIsNotLearned() {
        var learned = learning.learn(texts(50));
        assertThat(learned.trial()).isEmpty();
        assertThat(store.newest()).isZero();
    }

    @Test
    void whatIsNoBetterThanTheLexiconIsNotPutInForce() {
        var known = new ArrayList<LabelledText>();
        for (int i = 0; i < 130; i++) {
            known.add(new LabelledText(i + "号楼电梯停了", "lift"));
            known.add(new LabelledText(i + "号楼垃圾满了", "rubbish"));
        }
        assertThat(learning.learn(known).inForce()).isFalse();
        assertThat(store.newest()).isZero();
    }

    @Test
    void categoriesAreKnownByCodeAndByNameAndOthersAreCounted() {
        var texts = texts(60);
        texts.replaceAll(each -> new LabelledText(each.text(), each.label().equals("lift") ? "电梯故障" : each.label()));
        texts.add(new LabelledText("天上的事", "weather"));
        var learned = learning.learn(texts);
        assertThat(learned.outside()).isEqualTo(120);
        assertThat(learned.unknown()).isEqualTo(1);
    }

    @Test
    void aRunningServerTakesUpANewModelWithoutRestart() {
        var time = new AtomicLong();
        var server = new SuggestionsInForce(store, time::get);
        server.lookNow();
        learning.learn(texts(130));
        assertThat(first(server.suggester())).isEmpty();
        time.addAndGet(SuggestionsInForce.LOOKED_AFTER.plusSeconds(1).toNanos());
        await().until(() -> first(server.suggester()).equals("lift"));
    }

    @Test
    void nobodyWaitsForTheModel() {
        learning.learn(texts(130));
        var server = new SuggestionsInForce(store);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            jdbc.sql("lock table concerns.suggestion_model in access exclusive mode")
                    .update();
            var alone = server.suggester().suggest("电梯停了", Set.of("lift"), Set.of());
            assertThat(alone).extracting(Suggestion::label).containsExactly("lift");
        });
        await().until(() -> first(server.suggester()).equals("lift"));
    }

    @Test
    void aDamagedModelLeavesTheLexicon() {
        store.replace(new SuggestionStore.Trained(Instant.EPOCH, 1, 1, 1, 1, new byte[] {1, 2, 3}));
        var server = new SuggestionsInForce(store);
        server.lookNow();
        assertThat(server.suggester().suggest("电梯停了", Set.of("lift"), Set.of())).isNotEmpty();
    }

    private static String first(CategorySuggester suggester) {
        return suggester.suggest("三楼" + LIFT + "停了", Set.of("lift", "rubbish"), Set.of()).stream()
                .findFirst()
                .map(Suggestion::label)
                .orElse("");
    }

    private static List<LabelledText> texts(int each) {
        var texts = new ArrayList<LabelledText>();
        for (int i = 0; i < each; i++) {
            texts.add(new LabelledText("%d号楼的%s不动了".formatted(i, LIFT), "lift"));
            texts.add(new LabelledText("%d号楼的%s不动了".formatted(i, BIN), "rubbish"));
        }
        return texts;
    }

    private void handled(String status, int count, String thing, String category) {
        for (int i = 0; i < count; i++) {
            jdbc.sql("""
                            insert into concerns.concern (region, id, community_id, community_name, number, place_id, path,
                                   place_name, category, category_version, whose, title, body, terms, visibility, source,
                                   status, raised_at, changed_at)
                            values (0, :id, :id, '和顺', 1, :id, '{}', '槐树院', :category, 1, 'UNSURE', :body, :body, '', 'PUBLIC',
                                   'WEB', :status, now(), now())
                            """)
                    .param("id", UUID.randomUUID())
                    .param("category", category)
                    .param("body", "%d号楼的%s不动了".formatted(i, thing))
                    .param("status", status)
                    .update();
        }
    }
}
