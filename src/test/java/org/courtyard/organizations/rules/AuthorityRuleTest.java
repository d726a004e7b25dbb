package org.courtyard.organizations.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtyard.organizations.OrganizationKind.DEPARTMENT;
import static org.courtyard.organizations.OrganizationKind.OFFICE;
import static org.courtyard.organizations.OrganizationKind.OWNERS_COMMITTEE;
import static org.courtyard.organizations.OrganizationKind.PROPERTY_COMPANY;
import static org.courtyard.organizations.OrganizationKind.RESIDENTS_COMMITTEE;
import static org.courtyard.places.Level.COMMUNITY;
import static org.courtyard.places.Level.COMPOUND;
import static org.courtyard.places.Level.DISTRICT;
import static org.courtyard.places.Level.STREET;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.rules.AuthorityRule.Decision;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthorityRuleTest {

    private static final OrganizationId COMPANY = id(1);
    private static final OrganizationId SECOND_COMPANY = id(2);
    private static final OrganizationId COMMITTEE = id(3);
    private static final OrganizationId STREET_OFFICE = id(4);
    private static final OrganizationId WATER = id(5);
    private static final OrganizationId HEATING = id(6);
    private static final OrganizationId STATION_OF_COMMITTEE = id(7);

    private static final List<Body> BODIES = List.of(
            body(COMPANY, PROPERTY_COMPANY, COMPOUND, false, null),
            body(SECOND_COMPANY, PROPERTY_COMPANY, COMPOUND, false, null),
            body(COMMITTEE, RESIDENTS_COMMITTEE, COMMUNITY, true, null),
            new Body(STATION_OF_COMMITTEE, OrganizationKind.STATION, COMMUNITY, true, null, Set.of(COMMITTEE)),
            body(STREET_OFFICE, OFFICE, STREET, true, null),
            body(HEATING, DEPARTMENT, DISTRICT, false, "heating"),
            body(WATER, DEPARTMENT, DISTRICT, false, "water"));

    private static final AuthorityLine LIFT_BY_COMPANY =
            line(1, "lift", ManagementMode.COMPANY, null, COMPOUND, PROPERTY_COMPANY, null);
    private static final AuthorityLine LIFT_BY_COMMITTEE =
            line(2, "lift", null, null, COMMUNITY, RESIDENTS_COMMITTEE, null);
    private static final AuthorityLine WATER_BY_DEPARTMENT =
            line(3, "water-supply", null, null, DISTRICT, DEPARTMENT, "water");
    private static final AuthorityLine ALL_BY_COMPANY = line(4, "*", null, null, COMPOUND, PROPERTY_COMPANY, null);
    private static final AuthorityLine REPAIRS_BY_COMMITTEE =
            line(5, "repairs", null, null, COMMUNITY, RESIDENTS_COMMITTEE, null);
    private static final AuthorityLine FUNDS_BY_OWNERS = line(6, "funds", null, null, COMPOUND, OWNERS_COMMITTEE, null);
    private static final AuthorityLine LIFT_IN_THE_CITY = line(7, "lift", null, "CITY", DISTRICT, DEPARTMENT, "water");

    @Test
    void theLowestLevelGoesFirst() {
        assertThat(decide(List.of(LIFT_BY_COMMITTEE, LIFT_BY_COMPANY), "lift", ManagementMode.COMPANY, null))
                .isEqualTo(new Decision(COMPANY, 1, "authority"));
    }

    @Test
    void theModeOfManagementDecides() {
        assertThat(decide(List.of(LIFT_BY_COMMITTEE, LIFT_BY_COMPANY), "lift", ManagementMode.RESIDENTS, null))
                .isEqualTo(new Decision(COMMITTEE, 2, "authority"));
    }

    @Test
    void whoseThingItIsDecides() {
        assertThat(decide(List.of(LIFT_IN_THE_CITY), "lift", null, "CITY"))
                .isEqualTo(new Decision(WATER, 7, "authority"));
        assertThat(decide(List.of(LIFT_IN_THE_CITY), "lift", null, "BUILDING").reason())
                .isEqualTo("desk");
    }

    @Test
    void aGeneralLineBelowDoesNotTakeWhatTheListGivesByNameToALevelAbove() {
        assertThat(decide(
                        List.of(ALL_BY_COMPANY, WATER_BY_DEPARTMENT, REPAIRS_BY_COMMITTEE), "water-supply", null, null))
                .isEqualTo(new Decision(WATER, 3, "authority"));
        assertThat(decide(List.of(ALL_BY_COMPANY, REPAIRS_BY_COMMITTEE), "water-supply", null, null))
                .isEqualTo(new Decision(COMMITTEE, 5, "authority"));
    }

    @Test
    void ofSeveralDepartmentsTheOneForTheMatterActs() {
        assertThat(decide(List.of(WATER_BY_DEPARTMENT), "water-supply", null, null)
                        .organization())
                .isEqualTo(WATER);
    }

    @Test
    void aLineWithoutABodyHereIsSkippedAndTheNearestDeskTakesIt() {
        assertThat(decide(List.of(FUNDS_BY_OWNERS), "funds", null, null)).isEqualTo(new Decision(COMMITTEE, 0, "desk"));
    }

    @Test
    void theOneComplainedOfAndItsStandInNeverAct() {
        var decision = AuthorityRule.decide(
                List.of(LIFT_BY_COMPANY), BODIES, matter("lift", ManagementMode.COMPANY, null), Set.of(COMPANY));
        assertThat(decision).contains(new Decision(COMMITTEE, 1, "complained-of"));
    }

    @Test
    void aboutTheCommitteeItselfTheLevelAboveActsAndNobodyWhoAnswersToIt() {
        var decision =
                AuthorityRule.decide(List.of(LIFT_BY_COMMITTEE), BODIES, matter("lift", null, null), Set.of(COMMITTEE));
        assertThat(decision).contains(new Decision(STREET_OFFICE, 2, "complained-of"));
    }

    @Test
    void aComplaintAboutSomebodyElseChangesNothing() {
        var decision =
                AuthorityRule.decide(List.of(LIFT_BY_COMMITTEE), BODIES, matter("lift", null, null), Set.of(HEATING));
        assertThat(decision).contains(new Decision(COMMITTEE, 2, "authority"));
    }

    @Test
    void withoutAnybodyNobodyActs() {
        assertThat(AuthorityRule.decide(List.of(LIFT_BY_COMMITTEE), List.of(), matter("lift", null, null), Set.of()))
                .isEmpty();
    }

    private static Decision decide(
            List<AuthorityLine> lines, String category, @Nullable ManagementMode mode, @Nullable String whose) {
        return AuthorityRule.decide(lines, BODIES, matter(category, mode, whose), Set.of())
                .orElseThrow();
    }

    private static Matter matter(String category, @Nullable ManagementMode mode, @Nullable String whose) {
        return new Matter(category, "repairs", mode, whose);
    }

    private static AuthorityLine line(
            int item,
            String category,
            @Nullable ManagementMode mode,
            @Nullable String whose,
            Level level,
            OrganizationKind kind,
            @Nullable String matter) {
        return new AuthorityLine(item, category, mode, whose, level, kind, matter, "");
    }

    private static Body body(
            OrganizationId id, OrganizationKind kind, Level level, boolean desk, @Nullable String matter) {
        return new Body(id, kind, level, desk, matter, Set.of());
    }

    private static OrganizationId id(int number) {
        return new OrganizationId(new UUID(0, number));
    }
}
