package org.courtyard.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.lists.KeptFilters.Kept;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
class SavedFiltersTest {

    private static final String LIST = SavedFilters.CONCERNS;

    @Autowired
    SavedFilters filters;

    private final UUID committee = UUID.randomUUID();
    private final Actor desk = somebody(committee);
    private final Actor colleague = somebody(committee);
    private final Actor stranger = somebody(UUID.randomUUID());

    @Test
    void aFilterIsKeptUnderItsName() {
        filters.keep(LIST, " 漏水的 ", "category=drains&late=true", false, false, desk);
        assertThat(filters.of(LIST, desk))
                .extracting(Kept::name, Kept::query)
                .containsExactly(tuple("漏水的", "category=drains&late=true"));
        assertThat(filters.of(SavedFilters.WORK, desk)).isEmpty();
        assertThat(filters.of(LIST, colleague)).isEmpty();
    }

    @Test
    void theSameNameKeepsTheLast() {
        filters.keep(LIST, "漏水的", "category=drains", false, false, desk);
        filters.keep(LIST, "漏水的", "category=roof", false, false, desk);
        assertThat(filters.of(LIST, desk)).extracting(Kept::query).containsExactly("category=roof");
    }

    @Test
    void theListBeginsWithTheLastOneSaidSo() {
        filters.keep(LIST, "甲", "late=true", true, false, desk);
        filters.keep(LIST, "乙", "mine=true", true, false, desk);
        assertThat(filters.usual(LIST, desk)).contains("mine=true");
        assertThat(filters.usual(LIST, colleague)).isEmpty();
    }

    @Test
    void colleaguesSeeWhatIsSharedAndCannotDeleteIt() {
        filters.keep(LIST, "大家的", "late=true", true, true, desk);
        var seen = filters.of(LIST, colleague);
        assertThat(seen).extracting(Kept::own, Kept::shared, Kept::usual).containsExactly(tuple(false, true, false));
        assertThat(filters.of(LIST, stranger)).isEmpty();
        filters.delete(seen.getFirst().id(), colleague);
        assertThat(filters.of(LIST, desk)).hasSize(1);
        filters.delete(seen.getFirst().id(), desk);
        assertThat(filters.of(LIST, colleague)).isEmpty();
    }

    @Test
    void whatIsNoFilterOfAnAddressIsRefused() {
        assertThatThrownBy(() -> filters.keep(LIST, "坏", "\"><script>", false, false, desk))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> filters.keep(LIST, " ", "late=true", false, false, desk))
                .isInstanceOf(BadInput.class);
    }

    private static Actor somebody(UUID organization) {
        var grant = new Grant(Role.DESK, UUID.randomUUID(), organization, null);
        return new Actor.Member(UUID.randomUUID(), "某人", "某人", List.of(grant));
    }
}
