package org.courtyard.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.NewsView;
import org.courtyard.concerns.NewsView.News;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Status;
import org.courtyard.open311.web.Answer.Fields;
import org.courtyard.open311.web.Answer.Group;
import org.courtyard.open311.web.Replies.Call;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.text.Masking;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The extension for updates: what happened to published concerns, and words that other platforms send on. */
@RestController
@RequestMapping({"/open311/v2", "/open311/test/v2"})
@MayCall(Who.ANYONE)
class UpdatesController {

    private static final Set<Move> TOLD = EnumSet.of(
            Move.ASSIGN,
            Move.ACCEPT,
            Move.ESCALATE,
            Move.UPDATE,
            Move.PROPOSE,
            Move.SOLVE_ON_SPOT,
            Move.CONFIRM,
            Move.CHECK,
            Move.DISPUTE,
            Move.CONFIRM_LAPSE,
            Move.WITHDRAW,
            Move.MERGE,
            Move.UNMERGE);

    /** Words meant for everybody; what reporter and handler say to each other stays between them. */
    private static final Set<Move> QUOTED = EnumSet.of(Move.UPDATE, Move.PROPOSE, Move.SOLVE_ON_SPOT, Move.CHECK);

    private final Replies replies;
    private final Keys keys;
    private final Jurisdictions jurisdictions;
    private final RequestsController requests;
    private final NewsView news;
    private final Concerns concerns;
    private final RequestGroups groups;
    private final Texts texts;

    UpdatesController(
            Replies replies,
            Keys keys,
            Jurisdictions jurisdictions,
            RequestsController requests,
            NewsView news,
            Concerns concerns,
            RequestGroups groups,
            Texts texts) {
        this.replies = replies;
        this.keys = keys;
        this.jurisdictions = jurisdictions;
        this.requests = requests;
        this.news = news;
        this.concerns = concerns;
        this.groups = groups;
        this.texts = texts;
    }

    @GetMapping("/servicerequestupdates.{form:xml|json}")
    ResponseEntity<byte[]> updates(HttpServletRequest request) {
        return replies.to(request, call -> {
            var place = jurisdictions.of(call.arguments());
            var span = requests.span(call.arguments());
            call.arguments().refuseIfWrong();
            return answer(news.between(place.id(), TOLD, span.from(), span.to(), RequestsController.MOST).stream()
                    .map(each -> update(each, call))
                    .toList());
        });
    }

    /** Another voice on a published concern. Whether it is solved, its own reporter says here. */
    @PostMapping("/servicerequestupdates.{form:xml|json}")
    ResponseEntity<byte[]> tell(HttpServletRequest request) {
        return replies.to(request, call -> {
            var holder = keys.of(call);
            var place = jurisdictions.of(call.arguments());
            var id = required(call, "service_request_id");
            var text = required(call, "description");
            var theirs = required(call, "update_id");
            call.arguments().moment("updated_datetime");
            call.arguments().refuseIfWrong();
            var concern = concerns.byAnyName(id, Actor.ANYONE)
                    .filter(each -> each.path().contains(place.id().value()))
                    .orElseThrow(() -> new Refusal(404, "open311.request-unknown", Arguments.shortened(id)));
            var once = holder.once("update " + theirs);
            if (!call.test()) {
                concerns.support(concern.id(), text, Reporter.UNKNOWN, once, Actor.ANYONE);
            }
            return answer(
                    List.of(new Fields().put("update_id", ours(once, concern)).group()));
        });
    }

    private static String required(Call call, String name) {
        var text = call.arguments().text(name);
        if (text == null) {
            call.arguments().wrong(name, "open311.argument-missing");
            return "";
        }
        return text;
    }

    /** The same for the same update sent twice. */
    private static UUID ours(String once, Concern concern) {
        return UUID.nameUUIDFromBytes((once + " " + concern.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Answer answer(List<Group> updates) {
        return Answer.list("service_request_updates", "request_update", updates);
    }

    private Group update(News told, Call call) {
        var what = texts.say(call.lang(), "open311.move." + told.move());
        var said = QUOTED.contains(told.move()) ? Masking.mask(told.text()) : "";
        return new Fields()
                .put("update_id", told.id())
                .put("service_request_id", told.concern())
                .put("status", RequestGroups.status(told.status() != Status.CLOSED))
                .put("description", said.isBlank() ? what : what + "\n" + said)
                .put("updated_datetime", groups.time(told.at()))
                .put("media_url", null)
                .group();
    }
}
