package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.RoutingRule;
import org.courtyard.organizations.RoutingRules;
import org.courtyard.organizations.RoutingRules.Change;
import org.courtyard.places.Level;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Routing rules: tried, made, and what becomes of open concerns. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class RoutingChangesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    Concerns concerns;

    @Autowired
    Transfers transfers;

    @Autowired
    RoutingRules rules;

    @Autowired
    RoutingChanges changes;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    private Yard yard;
    private PlaceId here;

    @BeforeEach
    void mondayMorning() {
        clock.turnTo("2026-11-23T08:00");
        yard = new Yard(places, organizations, authorities, concerns);
        here = yard.committee.place();
    }

    @Test
    void whatTheDryRunSaysIsWhatHappens() {
        var open = List.of(yard.light(), yard.raise("三楼的灯又坏了", false), yard.raise("有人堆垃圾", false, "litter-dumped"));
        var byHand = transfers.assign(yard.light().id(), yard.other.id(), "他们近", yard.desk, null);
        var change = new Change(toCommittee("stair-lighting", 10), null, TODAY);
        var said = changes.preview(change, Actor.HOUSE).diverted().stream()
                .collect(Collectors.toMap(
                        each -> each.concern().id(),
                        each -> each.to().organization().id()));
        assertThat(leads(open).get(open.getFirst().id())).isEqualTo(yard.company.id());
        var applied = changes.apply(change, true, Actor.HOUSE);
        assertThat(applied.stayed()).isZero();
        assertThat(applied.moved()).isEqualTo(said.size()).isEqualTo(2);
        var after = leads(open);
        for (var each : open) {
            assertThat(after.get(each.id())).isEqualTo(said.getOrDefault(each.id(), each.lead()));
        }
        assertThat(concerns.concern(byHand.id(), yard.desk).lead()).isEqualTo(yard.other.id());
        assertThat(yard.raise("灯不亮", false).lead()).isEqualTo(yard.committee.id());
        assertThat(changes.preview(new Change(null, applied.rule(), TODAY), Actor.HOUSE)
                        .diverted())
                .hasSize(3);
    }

    @Test
    void newOnesGoByItAndOldOnesExplainThemselves() {
        var before = yard.light();
        var applied = changes.apply(new Change(toCommittee("stair-lighting", 10), null, TODAY), false, Actor.HOUSE);
        var after = yard.light();
        assertThat(concerns.concern(before.id(), yard.desk).lead()).isEqualTo(yard.company.id());
        assertThat(after.routedBy()).isEqualTo("rule");
        assertThat(after.routedItem()).isEqualTo(applied.rule());
        changes.apply(new Change(null, applied.rule(), TODAY), false, Actor.HOUSE);
        assertThat(yard.light().lead()).isEqualTo(yard.company.id());
        assertThat(rules.find(concerns.concern(after.id(), yard.desk).routedItem())
                        .orElseThrow()
                        .reason())
                .isEqualTo("居委会自己换灯");
    }

    @Test
    void aRuleThatBeginsLaterMovesNothingToday() {
        yard.light();
        var change = new Change(toCommittee("stair-lighting", 10), null, TODAY.plusDays(3));
        assertThatThrownBy(() -> changes.apply(change, true, Actor.HOUSE)).isInstanceOf(BadInput.class);
        changes.apply(change, false, Actor.HOUSE);
        assertThat(yard.light().lead()).isEqualTo(yard.company.id());
        clock.turnTo("2026-11-26T08:00");
        assertThat(yard.light().lead()).isEqualTo(yard.committee.id());
    }

    @Test
    void aComplaintAboutWhoActsByRuleDoesNotGoThere() {
        changes.apply(new Change(toCommittee("stair-lighting", 10), null, TODAY), false, Actor.HOUSE);
        var about = yard.raise("居委会说换灯又不换", true, null);
        assertThat(about.complained()).isEqualTo(yard.committee.id());
        assertThat(about.lead()).isEqualTo(yard.street.id());
    }

    @Test
    void rulesThatGoInACircleAreRefusedWithTheOtherOne() {
        var first = changes.apply(
                        new Change(
                                rule(
                                        "stair-lighting",
                                        10,
                                        Level.COMPOUND,
                                        OrganizationKind.PROPERTY_COMPANY,
                                        Level.COMMUNITY,
                                        OrganizationKind.RESIDENTS_COMMITTEE,
                                        null),
                                null,
                                TODAY),
                        false,
                        Actor.HOUSE)
                .rule();
        refused(
                "organizations.rule.circle",
                rule(
                        "stair-lighting",
                        20,
                        Level.COMMUNITY,
                        OrganizationKind.RESIDENTS_COMMITTEE,
                        Level.COMPOUND,
                        OrganizationKind.PROPERTY_COMPANY,
                        null));
        assertThat(rules.find(first)).isPresent();
    }

    @Test
    void rulesThatContradictOrNeverCountAreRefused() {
        changes.apply(new Change(toCommittee("facilities", 10), null, TODAY), false, Actor.HOUSE);
        refused("organizations.rule.twice", toCommittee("facilities", 20));
        refused(
                "organizations.rule.contradicts",
                rule("facilities", 20, null, null, Level.STREET, OrganizationKind.OFFICE, null));
        refused("organizations.rule.category", toCommittee("no-such-thing", 20));
        refused("organizations.rule.shadowed", toCommittee("stair-lighting", 20));
        refused(
                "organizations.rule.nobody",
                rule("stair-lighting", 5, null, null, Level.DISTRICT, OrganizationKind.PARTNER_UNIT, null));
    }

    @Test
    void whatIsOffTheListIsNotPushedDown() {
        refused(
                "organizations.rule.off-list",
                rule("litter-dumped", 10, null, null, Level.COMPOUND, OrganizationKind.VOLUNTEERS, null));
        refused("organizations.rule.off-list", rule("litter-dumped", 10, null, null, null, null, yard.other.id()));
    }

    @Test
    void onlyWhoLooksAfterOrganizationsTriesOrMakesRules() {
        var change = new Change(toCommittee("stair-lighting", 10), null, TODAY);
        assertThatThrownBy(() -> changes.preview(change, yard.handler)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> changes.apply(change, false, yard.handler)).isInstanceOf(Refused.class);
    }

    private void refused(String key, RoutingRule rule) {
        assertThatThrownBy(() -> changes.preview(new Change(rule, null, TODAY), Actor.HOUSE))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(wrong.wrongs().getFirst().key()).isEqualTo(key));
    }

    private Map<ConcernId, OrganizationId> leads(List<Concern> all) {
        return concerns.concernsByIds(all.stream().map(Concern::id).toList(), Actor.HOUSE).values().stream()
                .collect(Collectors.toMap(Concern::id, Concern::lead));
    }

    private RoutingRule toCommittee(String category, int position) {
        return rule(category, position, null, null, Level.COMMUNITY, OrganizationKind.RESIDENTS_COMMITTEE, null);
    }

    private RoutingRule rule(
            String category,
            int position,
            @Nullable Level fromLevel,
            @Nullable OrganizationKind fromKind,
            @Nullable Level level,
            @Nullable OrganizationKind kind,
            @Nullable OrganizationId body) {
        return new RoutingRule(
                0,
                position,
                here,
                category,
                null,
                null,
                fromLevel,
                fromKind,
                level == null ? Level.COMMUNITY : level,
                kind == null ? OrganizationKind.STATION : kind,
                null,
                body,
                "居委会自己换灯",
                TODAY,
                null);
    }
}
