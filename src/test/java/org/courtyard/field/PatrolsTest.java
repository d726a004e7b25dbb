package org.courtyard.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Notes of what was seen on the way. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class PatrolsTest {

    @Autowired
    Patrols patrols;

    @Autowired
    Concerns concerns;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    private Yard yard;
    private Actor.Member worker;
    private Actor.Member desk;

    @BeforeEach
    void mondayMorning() {
        clock.turnTo("2026-11-23T10:20");
        yard = new Yard(places, organizations, authorities, concerns);
        worker = (Actor.Member) Yard.member(yard.committee, Role.GRID_WORKER, "网格员小李");
        desk = (Actor.Member) yard.desk;
    }

    @Test
    void allIsWellNeedsNoWords() {
        var note = patrols.write(seen(""), worker);
        assertThat(note.fine()).isTrue();
        assertThat(mine()).containsExactly(note.id());
    }

    @Test
    void whatIsNotWellIsSaid() {
        var nothing = new NewPatrolNote(yard.building.id(), false, " ", null, null, null);
        assertThatThrownBy(() -> patrols.write(nothing, worker)).isInstanceOf(BadInput.class);
    }

    @Test
    void nobodyNotesWhereTheyHaveNothingToDo() {
        var elsewhere = new Yard(places, organizations, authorities, concerns);
        var there = new NewPatrolNote(elsewhere.building.id(), true, "", null, null, null);
        assertThatThrownBy(() -> patrols.write(there, worker)).isInstanceOf(Refused.class);
    }

    @Test
    void theDeskReadsTheNotesOfItsPlaces() {
        var note = patrols.write(seen("楼道里停了两辆电动车"), worker);
        assertThat(read(desk)).contains(note.id());
    }

    @Test
    void aColleagueWithoutADeskReadsOnlyTheOwnOnes() {
        var note = patrols.write(seen("楼道里停了两辆电动车"), worker);
        var colleague = (Actor.Member) Yard.member(yard.committee, Role.GRID_WORKER, "网格员小王");
        assertThat(read(colleague)).isEmpty();
        assertThatThrownBy(() -> patrols.note(note.id(), colleague)).isInstanceOf(Missing.class);
    }

    @Test
    void aNoteBecomesOneConcernHoweverOftenItIsAsked() {
        var note = patrols.write(seen("楼道里停了两辆电动车"), worker);
        var first = patrols.raise(note.id(), desk);
        assertThat(first.source()).isEqualTo(Source.GRID);
        assertThat(patrols.raise(note.id(), desk).id()).isEqualTo(first.id());
    }

    @Test
    void whatIsWellBecomesNoConcern() {
        var note = patrols.write(seen(""), worker);
        assertThatThrownBy(() -> patrols.raise(note.id(), worker)).isInstanceOf(BadInput.class);
    }

    @Test
    void theListIsOfADayAndAPlace() {
        patrols.write(seen("昨天的"), worker);
        clock.turnTo("2026-11-24T09:00");
        var today = patrols.write(seen("今天的"), worker);
        assertThat(patrols.list(
                        new Patrols.Wanted(yard.building.id(), LocalDate.parse("2026-11-24"), false), desk, null, 10))
                .extracting(PatrolNote::id)
                .containsExactly(today.id());
        var nowhere = new Patrols.Wanted(new PlaceId(UUID.randomUUID()), null, false);
        assertThat(patrols.list(nowhere, desk, null, 10)).isEmpty();
    }

    private List<UUID> read(Actor.Member reader) {
        return patrols.list(new Patrols.Wanted(null, null, false), reader, null, 50).stream()
                .map(PatrolNote::id)
                .toList();
    }

    private List<UUID> mine() {
        return patrols.list(new Patrols.Wanted(null, null, true), worker, null, 50).stream()
                .map(PatrolNote::id)
                .toList();
    }

    private NewPatrolNote seen(String text) {
        return new NewPatrolNote(yard.building.id(), text.isEmpty(), text, null, null, null);
    }
}
