package org.courtyard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.Whose;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.notices.webhooks.WebhookEvent;
import org.courtyard.notices.webhooks.Webhooks;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** A canary: words that only handlers may read are looked for in all that anybody can get hold of. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
@ExtendWith(OutputCaptureExtension.class)
class PrivateConcernTest {

    /** Nobody says this anywhere else. */
    private static final String CANARY = "杏黄风铃";

    private static final String NAME = "金丝雀阿姨";
    private static final String PHONE = "13912340987";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Concerns concerns;

    @Autowired
    Glances glances;

    @Autowired
    Handling handling;

    @Autowired
    Results results;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leavesNoWordAnywhereOutside(CapturedOutput output) throws Exception {
        var yard = new Yard(places, organizations, authorities, concerns);
        var administrator = new Actor.Member(
                UUID.randomUUID(), "admin", "管理员", List.of(new Grant(Role.ADMINISTRATOR, null, null, null)));
        webhooks.make("https://1.1.1.1/hook", yard.building.id(), Set.of(WebhookEvent.values()), administrator);
        var hidden = hidden(yard);
        handling.accept(hidden.id(), CANARY, yard.handler, null);
        handling.update(hidden.id(), CANARY, yard.handler, null);
        results.propose(hidden.id(), Outcome.SOLVED, CANARY, yard.handler, null);
        var shown = yard.raise("槐树下的长椅断了腿", false);
        glances.publish(shown.id(), null, Actor.HOUSE, null);
        var pages = MockMvcTester.from(context);
        var read = new StringBuilder();
        for (var address : addresses(hidden, yard).toList()) {
            var answer = pages.perform(get(address)).getResponse();
            var said = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                    + answer.getHeaderNames().stream().map(answer::getHeaders).toList();
            read.append(said);
            assertThat(said.replace(asked(address), ""))
                    .as(address)
                    .doesNotContain(CANARY, NAME, PHONE, hidden.reference());
        }
        assertThat(read).as("what is public is found at these addresses").contains("槐树下的长椅断了腿");
        assertThat(table("platform.event_publication")).doesNotContain(CANARY, NAME, PHONE);
        for (var name : jdbc.sql("select table_name from information_schema.tables where table_schema = 'notices'"
                        + " and table_name <> 'notice' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()) {
            assertThat(table("notices." + name)).as(name).doesNotContain(CANARY, NAME, PHONE);
        }
        assertThat(output.getAll()).doesNotContain(CANARY, NAME, PHONE);
    }

    /** What the page repeats because somebody asked for it. */
    private static String asked(String address) {
        return address.contains("text=") ? CANARY : "\u0000";
    }

    private static Stream<String> addresses(Concern hidden, Yard yard) {
        var id = hidden.id().toString();
        var place = yard.building.id().toString();
        var community = hidden.community().toString();
        var pages = Stream.of("zh", "en")
                .flatMap(lang -> Stream.of(
                                "/concerns",
                                "/concerns?place=" + place,
                                "/concerns?text=" + CANARY,
                                "/concerns/" + id,
                                "/concerns.csv?place=" + place,
                                "/places/" + place,
                                "/places/" + community,
                                "/places/" + place + "/overview",
                                "/map",
                                "/raise?place=" + place,
                                "/concerns/" + id + "/support")
                        .map(each -> "/" + lang + each));
        return Stream.concat(
                pages,
                Stream.of(
                        "/feeds/places/" + place + ".atom",
                        "/feeds/concerns/" + id + ".atom",
                        "/open311/v2/requests.json?service_request_id=" + id,
                        "/open311/v2/requests/" + id + ".json",
                        "/open311/v2/requests/" + id + ".xml",
                        "/open311/v2/servicerequestupdates.json?service_request_id=" + id,
                        "/api/v1/concerns?place=" + place,
                        "/api/v1/concerns/" + id,
                        "/api/v1/evaluation?place=" + place,
                        "/sitemap.xml",
                        "/robots.txt"));
    }

    private Concern hidden(Yard yard) {
        var reporter = new Reporter(NAME, ContactWay.CALL, PHONE, null, null, "zh", false, null);
        return concerns.raise(
                        new NewConcern(
                                "楼上把" + CANARY + "挂在我家门口",
                                yard.building.id(),
                                "stair-lighting",
                                Whose.BUILDING,
                                false,
                                null,
                                Visibility.HANDLERS,
                                Source.WEB,
                                reporter,
                                null,
                                null,
                                Map.of(),
                                List.of()),
                        Actor.ANYONE)
                .concern();
    }

    private String table(String name) {
        return String.join(
                "\n",
                jdbc.sql("select t::text from " + name + " t")
                        .query(String.class)
                        .list());
    }
}
