package org.courtyard.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.courtyard.open311.web.Answer.Fields;
import org.courtyard.open311.web.Answer.Group;
import org.courtyard.open311.web.Answer.Many;
import org.courtyard.open311.web.Answer.Text;
import org.courtyard.open311.web.Replies.Call;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.i18n.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where GeoReport lives here, and a kind word for addresses where it does not. */
@RestController
@MayCall(Who.ANYONE)
class DiscoveryController {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    /** When what this door offers last changed. */
    private static final String CHANGESET = "2026-11-24T00:00:00+08:00";

    private final Replies replies;
    private final Texts texts;

    DiscoveryController(Replies replies, Texts texts) {
        this.replies = replies;
        this.texts = texts;
    }

    @GetMapping({
        "/open311/discovery.{form:xml|json}",
        "/open311/v2/discovery.{form:xml|json}",
        "/open311/test/v2/discovery.{form:xml|json}"
    })
    ResponseEntity<byte[]> discovery(HttpServletRequest request) {
        return replies.to(request, call -> {
            var endpoints =
                    List.of(endpoint(call, "/open311/v2", "production"), endpoint(call, "/open311/test/v2", "test"));
            return new Answer(
                    "discovery",
                    new Fields()
                            .put("changeset", CHANGESET)
                            .put("contact", texts.say(call.lang(), "open311.contact", call.base() + "/"))
                            .put("key_service", texts.say(call.lang(), "open311.key-service", call.base() + "/api"))
                            .put("endpoints", new Many("endpoint", endpoints))
                            .group());
        });
    }

    @RequestMapping("/open311/**")
    ResponseEntity<byte[]> nothingHere(HttpServletRequest request) {
        return replies.to(request, call -> {
            throw new Refusal(404, "open311.no-such-address", call.base() + "/open311/discovery.xml");
        });
    }

    private static Group endpoint(Call call, String path, String type) {
        return new Fields()
                .put("specification", SPECIFICATION)
                .put("url", call.base() + path)
                .put("changeset", CHANGESET)
                .put("type", type)
                .put("formats", new Many("format", List.of(new Text("text/xml"), new Text("application/json"))))
                .group();
    }
}
