package org.courtyard.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.PublishedQuery;
import org.courtyard.concerns.PublishedView;
import org.courtyard.open311.web.Answer.Fields;
import org.courtyard.open311.web.Answer.Group;
import org.courtyard.open311.web.Replies.Call;
import org.courtyard.places.Place;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reading published concerns as GeoReport's service requests. */
@RestController
@RequestMapping({"/open311/v2", "/open311/test/v2"})
@MayCall(Who.ANYONE)
class RequestsController {

    /** GeoReport: ninety days or a thousand requests, whichever is less. */
    static final Duration LONGEST = Duration.ofDays(90);

    static final int MOST = 1000;

    private static final int USUAL_PAGE = 50;
    private static final int LAST_PAGE = 10_000;

    private final Replies replies;
    private final Jurisdictions jurisdictions;
    private final Categories categories;
    private final Concerns concerns;
    private final PublishedView published;
    private final RequestGroups groups;
    private final InstantSource time;

    RequestsController(
            Replies replies,
            Jurisdictions jurisdictions,
            Categories categories,
            Concerns concerns,
            PublishedView published,
            RequestGroups groups,
            InstantSource time) {
        this.replies = replies;
        this.jurisdictions = jurisdictions;
        this.categories = categories;
        this.concerns = concerns;
        this.published = published;
        this.groups = groups;
        this.time = time;
    }

    @GetMapping("/requests.{form:xml|json}")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return replies.to(request, call -> {
            var place = jurisdictions.of(call.arguments());
            var ids = call.arguments().list("service_request_id");
            return answer(ids.isEmpty() ? groups.of(asked(place, call.arguments()), call) : named(ids, place, call));
        });
    }

    @GetMapping("/requests/{id}.{form:xml|json}")
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
        return replies.to(request, call -> {
            var found = named(List.of(id), jurisdictions.of(call.arguments()), call);
            if (found.isEmpty()) {
                throw new Refusal(404, "open311.request-unknown", Arguments.shortened(id));
            }
            return answer(found);
        });
    }

    /** Requests have their number at once here, so it is their own token. */
    @GetMapping("/tokens/{token}.{form:xml|json}")
    ResponseEntity<byte[]> token(@PathVariable String token, HttpServletRequest request) {
        return replies.to(request, call -> {
            var found = named(List.of(token), jurisdictions.of(call.arguments()), call);
            if (found.isEmpty()) {
                throw new Refusal(404, "open311.request-unknown", Arguments.shortened(token));
            }
            return answer(List.of(new Fields()
                    .put("service_request_id", found.getFirst().fields().get("service_request_id"))
                    .put("token", token)
                    .group()));
        });
    }

    private static Answer answer(List<Group> requests) {
        return Answer.list("service_requests", "request", requests);
    }

    /** By UUID or by what is said on the telephone; those that are not public, or lie elsewhere, are left out. */
    private List<Group> named(List<String> names, Place place, Call call) {
        var readable = new ArrayList<Concern>();
        var waiting = new ArrayList<Group>();
        for (var name : names.stream().limit(MOST).toList()) {
            concerns.byAnyName(name, Actor.ANYONE)
                    .filter(each -> each.path().contains(place.id().value()))
                    .ifPresentOrElse(
                            readable::add,
                            () -> id(name).flatMap(published::unglanced)
                                    .ifPresent(each -> waiting.add(groups.unglanced(each, call))));
        }
        var found = new ArrayList<>(groups.of(readable, call));
        found.addAll(waiting);
        return found;
    }

    private List<Concern> asked(Place place, Arguments arguments) {
        var categories = arguments.list("service_code");
        categories.stream()
                .filter(code -> this.categories.find(code).isEmpty())
                .forEach(code -> arguments.wrong("service_code", "open311.service-unknown", Arguments.shortened(code)));
        var span = span(arguments);
        var open = status(arguments);
        var box = box(arguments);
        var size = arguments.whole("page_size", 1, MOST);
        var page = arguments.whole("page", 1, LAST_PAGE);
        arguments.refuseIfWrong();
        var query = new PublishedQuery(place.id(), categories, open, span.from(), span.to(), box);
        if (page == null && size == null) {
            return published.list(query, MOST, 0);
        }
        int each = size == null ? USUAL_PAGE : size;
        return published.list(query, each, (page == null ? 0 : page - 1) * each);
    }

    /** A stretch of time, its end left out. */
    record Span(Instant from, Instant to) {}

    /** The last ninety days when nothing else is asked for. */
    Span span(Arguments arguments) {
        var start = arguments.moment("start_date");
        var end = arguments.moment("end_date");
        // what came in this very second belongs to it
        var now = time.instant().plusSeconds(1);
        var from = start != null ? start : (end != null ? end : now).minus(LONGEST);
        var to = end != null ? end : start != null ? start.plus(LONGEST) : now;
        if (to.isBefore(from)) {
            arguments.wrong("end_date", "open311.span-turned");
        } else if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            arguments.wrong("end_date", "open311.span-long", LONGEST.toDays());
        }
        return new Span(from, to);
    }

    private static @Nullable Boolean status(Arguments arguments) {
        var wanted = arguments.list("status");
        wanted.stream()
                .filter(each -> !each.equalsIgnoreCase("open") && !each.equalsIgnoreCase("closed"))
                .forEach(each -> arguments.wrong("status", "open311.status-unknown", Arguments.shortened(each)));
        var open = wanted.stream().anyMatch("open"::equalsIgnoreCase);
        var closed = wanted.stream().anyMatch("closed"::equalsIgnoreCase);
        return open == closed ? null : (Boolean) open;
    }

    /** West, south, east, north; in degrees. */
    private static PublishedQuery.@Nullable Box box(Arguments arguments) {
        var text = arguments.text("bbox");
        if (text == null) {
            return null;
        }
        try {
            var sides = text.split(",", -1);
            if (sides.length == 4) {
                return new PublishedQuery.Box(
                        Double.parseDouble(sides[0]),
                        Double.parseDouble(sides[1]),
                        Double.parseDouble(sides[2]),
                        Double.parseDouble(sides[3]));
            }
        } catch (NumberFormatException misformed) {
            // told below
        }
        arguments.wrong("bbox", "open311.box-misformed");
        return null;
    }

    private static Optional<ConcernId> id(String text) {
        try {
            return Optional.of(new ConcernId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
