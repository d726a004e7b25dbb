package org.courtyard.field.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.field.Answer;
import org.courtyard.field.FieldWork;
import org.courtyard.field.Op;
import org.courtyard.field.PhotoUploads;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** What the field app asks for: the days ahead, and to take what was done without a network. */
@Controller
@MayCall(MayCall.Who.STAFF)
class SyncController {

    /** The time here and the form's token change while the rest stays: they travel beside it. */
    static final String TIME = "X-Courtyard-Time";

    static final String FORM = "X-Courtyard-Form";

    private static final int LARGEST_PART = 256 * 1024;

    private final Todays todays;
    private final FieldWork work;
    private final PhotoUploads uploads;
    private final Concerns concerns;
    private final Matters matters;
    private final JsonMapper json;
    private final InstantSource time;

    SyncController(
            Todays todays,
            FieldWork work,
            PhotoUploads uploads,
            Concerns concerns,
            Matters matters,
            JsonMapper json,
            InstantSource time) {
        this.todays = todays;
        this.work = work;
        this.uploads = uploads;
        this.concerns = concerns;
        this.matters = matters;
        this.json = json;
        this.time = time;
    }

    @GetMapping("/{lang:zh|en}/field/today.json")
    ResponseEntity<byte[]> today(
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            Actor.Member actor,
            Shell shell) {
        var body = json.writeValueAsBytes(todays.of(actor, shell));
        var etag = "\"" + HexFormat.of().formatHex(sha256(body), 0, 16) + "\"";
        var csrf = shell.csrf();
        var answer = ResponseEntity.status(etag.equals(known) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(TIME, Long.toString(time.millis()))
                .header(FORM, csrf == null ? "" : csrf.header() + " " + csrf.token())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .eTag(etag);
        return etag.equals(known)
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(body);
    }

    @PostMapping(path = "/{lang:zh|en}/field/ops", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpReply> take(@RequestBody OpForm form, Actor.Member actor, Shell shell) {
        checkSame(OpForm.needed(form.account(), "account"), actor);
        var what = OpForm.needed(form.what(), "what");
        var op = form.read(time.instant(), shell.lang().segment());
        var answer = work.take(op, sha256(json.writeValueAsBytes(what)), actor);
        var status = switch (answer.result()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.OK;
        };
        return ResponseEntity.status(status)
                .header(TIME, Long.toString(time.millis()))
                .body(reply(op, answer, actor, shell));
    }

    /** The next part of a picture; answers with how many bytes are here, from where the device goes on. */
    @PutMapping("/{lang:zh|en}/field/photos/{id}")
    ResponseEntity<Received> photo(
            @PathVariable UUID id,
            @RequestParam int at,
            @RequestParam int of,
            @RequestParam UUID account,
            Actor.Member actor,
            HttpServletRequest request)
            throws IOException {
        checkSame(account, actor);
        var part = request.getInputStream().readNBytes(LARGEST_PART + 1);
        if (part.length > LARGEST_PART) {
            throw new BadInput("photos", "field.sync.part-large", LARGEST_PART >> 10);
        }
        return ResponseEntity.ok(new Received(uploads.take(id, at, of, part, actor)));
    }

    record Received(int received) {}

    private OpReply reply(Op op, Answer answer, Actor.Member actor, Shell shell) {
        var concern = concern(op, answer, actor);
        var told = answer.result() == Answer.Result.SOFT
                || answer.result() == Answer.Result.CONFLICT
                || answer.result() == Answer.Result.REFUSED;
        var why = answer.why().stream()
                .map(each -> shell.say(each.key(), each.args()))
                .collect(Collectors.joining(" "));
        return new OpReply(
                op.id(),
                answer.result().name().toLowerCase(Locale.ROOT),
                why.isEmpty() ? null : why,
                answer.missing(),
                concern == null || !told || !op.about()
                        ? List.of()
                        : matters.lines(work.since(concern, op.seen(), op.device(), actor), actor, shell),
                concern == null ? null : matters.of(concern, actor, shell));
    }

    private @Nullable Concern concern(Op op, Answer answer, Actor actor) {
        var id = answer.concern() != null ? answer.concern() : op.about() ? id(op) : null;
        return Optional.ofNullable(id)
                .flatMap(each -> {
                    try {
                        return Optional.of(concerns.concern(each, actor));
                    } catch (Missing notForThisReader) {
                        return Optional.empty();
                    }
                })
                .orElse(null);
    }

    private static @Nullable ConcernId id(Op op) {
        return op.concern() == null ? null : new ConcernId(op.concern());
    }

    private static void checkSame(UUID account, Actor.Member actor) {
        if (!account.equals(actor.account())) {
            throw new Refused("field.sync.other-account");
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
