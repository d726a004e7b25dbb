package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.search.Searchable;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Concerns are found by one, two and more characters, and by the index. */
@SpringBootTest(properties = "courtyard.data=target/test-data")
@WithPostgres
@Transactional
class TextSearchTest {

    private static final int OTHERS = 3000;

    @Autowired
    ConcernsView view;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        raised("三单元门口的路灯坏了，b12 栋也不亮", 1);
        raised("垃圾桶满了没人清", OTHERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"灯", "路灯", "元门", "门口的路灯坏了", "B12", "12", "路灯 b12", "灯！"})
    void oneTwoAndMoreCharactersFindIt(String typed) {
        assertThat(view.count(asking(typed), Actor.HOUSE)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"梯", "灯路", "路灯 电梯", "b1", "！？"})
    void whatIsNotThereFindsNothing(String typed) {
        assertThat(view.count(asking(typed), Actor.HOUSE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"灯", "垃圾", "清"})
    void aPageOfRareAndOfCommonWordsIsNewestFirst(String typed) {
        var page = view.list(asking(typed), Actor.HOUSE, null, 50).concerns();
        assertThat(page)
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparing(Concern::raisedAt).reversed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"灯", "路灯", "门口的路灯坏了"})
    void theIndexIsUsed(String typed) {
        var plan = jdbc.sql("explain select id from concerns.concern where terms @@ cast(:query as tsquery)")
                .param("query", Searchable.tsquery(typed))
                .query(String.class)
                .list();
        assertThat(String.join("\n", plan)).contains("concern_by_terms");
    }

    @Test
    void aHostileSearchTextIsOnlyText() {
        assertThat(view.count(asking("' | '灯'; \\ & !(:*)"), Actor.HOUSE)).isEqualTo(1);
    }

    private static ConcernFilter asking(String typed) {
        return new ConcernFilter(null, List.of(), null, null, null, typed, null, null, false, false);
    }

    private void raised(String text, int times) {
        jdbc.sql("""
                        insert into concerns.concern (region, id, community_id, community_name, number, place_id, path,
                               place_name, category, category_version, whose, title, body, terms, visibility, source, status,
                               raised_at, changed_at)
                        select 0, gen_random_uuid(), :community, '和顺', i, :community, '{}', '槐树院', 'other', 1, 'UNSURE', :text,
                               :text, array_to_tsvector(:terms), 'PUBLIC', 'WEB', 'IN_HAND', now() - i * interval '1 minute', now()
                          from generate_series(1, :times) as i
                        """)
                .param("community", UUID.randomUUID())
                .param("text", text)
                .param("terms", Searchable.terms(text).toArray(String[]::new))
                .param("times", times)
                .update();
    }
}
