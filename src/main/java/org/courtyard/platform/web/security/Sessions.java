package org.courtyard.platform.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where people are signed in. A session holds the account's id, since when, and the browser's name, nothing else. */
@Component
public class Sessions {

    /** After this, sign in again however busy you were. */
    private static final Duration LONGEST = Duration.ofDays(7);

    /** For this long after signing in, one may change how one signs in. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String BROWSER = "browser";
    private static final String SINCE = "since";
    private static final int BROWSER_LENGTH = 200;

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final InstantSource time;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, InstantSource time) {
        this.repository = repository;
        this.time = time;
    }

    /**
     * One place where somebody is signed in.
     *
     * @param browser as the browser calls itself, empty when it does not
     * @param here it is the one that asks
     */
    public record Place(String id, String browser, Instant since, Instant lastUsed, boolean here) {}

    /** Signs in here. What was known before is thrown away with its id, so that no planted id survives. */
    public void begin(HttpServletRequest request, UUID account) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.toString());
        session.setAttribute(SINCE, time.millis());
        var browser = request.getHeader("User-Agent");
        session.setAttribute(
                BROWSER, browser == null ? "" : browser.substring(0, Math.min(browser.length(), BROWSER_LENGTH)));
    }

    /** Signs out here. */
    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Whose session this request belongs to. */
    Optional<UUID> account(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String account)) {
            return Optional.empty();
        }
        var since = session.getAttribute(SINCE) instanceof Long told ? told : session.getCreationTime();
        if (Instant.ofEpochMilli(since).plus(LONGEST).isBefore(time.instant())) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(account));
    }

    /** Signed in a moment ago: whoever finds a browser left open must not get in for good. */
    public boolean fresh(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(SINCE) instanceof Long since
                && Instant.ofEpochMilli(since).plus(FRESH).isAfter(time.instant());
    }

    /** Where the account is signed in, last used first. */
    public List<Place> of(UUID account, HttpServletRequest request) {
        var here = here(request);
        return repository.findByPrincipalName(account.toString()).values().stream()
                .map(session -> new Place(
                        session.getId(),
                        String.valueOf(session.<Object>getAttributeOrDefault(BROWSER, "")),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(Place::lastUsed).reversed())
                .toList();
    }

    /** Signs the account out everywhere but here. */
    public void endOthers(UUID account, HttpServletRequest request) {
        of(account, request).stream()
                .filter(place -> !place.here())
                .forEach(place -> repository.deleteById(place.id()));
    }

    /** Signs the account out everywhere, as when it is closed. */
    public void endAll(UUID account) {
        repository.findByPrincipalName(account.toString()).keySet().forEach(repository::deleteById);
    }

    private static @Nullable String here(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
