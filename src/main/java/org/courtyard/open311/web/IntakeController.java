package org.courtyard.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.HeldPhotos;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.NewPhoto;
import org.courtyard.concerns.Raised;
import org.courtyard.open311.web.Answer.Fields;
import org.courtyard.open311.web.Replies.Call;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.web.view.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Raising a concern by GeoReport's POST, as a form or in parts. The test endpoint does everything and keeps nothing. */
@RestController
@RequestMapping({"/open311/v2", "/open311/test/v2"})
@MayCall(Who.ANYONE)
class IntakeController {

    private final Replies replies;
    private final Keys keys;
    private final Jurisdictions jurisdictions;
    private final Submission submission;
    private final Concerns concerns;
    private final HeldPhotos photos;
    private final TransactionTemplate transactions;
    private final Texts texts;
    private final Shells shells;

    IntakeController(
            Replies replies,
            Keys keys,
            Jurisdictions jurisdictions,
            Submission submission,
            Concerns concerns,
            HeldPhotos photos,
            TransactionTemplate transactions,
            Texts texts,
            Shells shells) {
        this.replies = replies;
        this.keys = keys;
        this.jurisdictions = jurisdictions;
        this.submission = submission;
        this.concerns = concerns;
        this.photos = photos;
        this.transactions = transactions;
        this.texts = texts;
        this.shells = shells;
    }

    @PostMapping("/requests.{form:xml|json}")
    ResponseEntity<byte[]> raise(HttpServletRequest request) {
        return replies.to(request, call -> {
            var holder = keys.of(call);
            var jurisdiction = jurisdictions.of(call.arguments());
            var wanted = submission.read(call, jurisdiction, call.test() ? List.of() : pictures(call));
            var raised = call.test()
                    ? tried(wanted, holder.member())
                    : concerns.raise(wanted, holder.once(call), holder.member());
            return Answer.list(
                    "service_requests",
                    "request",
                    List.of(new Fields()
                            .put("service_request_id", raised.concern().id())
                            .put("service_notice", notice(raised, call))
                            .put("account_id", null)
                            .group()));
        });
    }

    /** Through all checks, routing and promises, and then undone. */
    private Raised tried(NewConcern wanted, Actor.Member member) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            return concerns.raise(wanted, member);
        }));
    }

    private String notice(Raised raised, Call call) {
        if (call.test()) {
            return texts.say(call.lang(), "open311.notice.test");
        }
        var by = raised.concern().contactDue();
        return texts.say(
                call.lang(),
                "open311.notice",
                raised.concern().reference(),
                by == null ? "" : shells.moments(call.lang()).promise(by),
                call.base() + "/" + call.lang().segment() + "/f/" + raised.secret());
    }

    /** Whatever came along as a file, by whichever name. */
    private List<NewPhoto> pictures(Call call) {
        var kept = new ArrayList<NewPhoto>();
        if (call.request() instanceof MultipartHttpServletRequest parts) {
            for (var files : parts.getMultiFileMap().values()) {
                for (var file : files) {
                    if (!file.isEmpty()) {
                        try {
                            kept.add(photos.keep(file.getBytes()).photo());
                        } catch (IOException gone) {
                            throw new UncheckedIOException(gone);
                        }
                    }
                }
            }
        }
        return kept;
    }
}
