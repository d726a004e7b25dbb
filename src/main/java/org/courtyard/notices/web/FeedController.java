package org.courtyard.notices.web;

import java.util.UUID;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is said to everybody about a place, a kind of concern there, or one concern: the same bytes for all. */
@Controller
@RequestMapping("/feeds")
@MayCall(MayCall.Who.ANYONE)
class FeedController {

    private final Feeds feeds;
    private final Lang usual;

    FeedController(Feeds feeds, CourtyardSettings settings) {
        this.feeds = feeds;
        this.usual = Lang.ofTag(settings.language().toLanguageTag());
    }

    @GetMapping("/places/{id:[0-9a-f-]{36}}.atom")
    ResponseEntity<byte[]> place(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = "") String lang) {
        return answer(feeds.ofPlace(id, category == null || category.isBlank() ? null : category, in(lang)));
    }

    @GetMapping("/concerns/{id:[0-9a-f-]{36}}.atom")
    ResponseEntity<byte[]> concern(@PathVariable UUID id, @RequestParam(defaultValue = "") String lang) {
        return answer(feeds.ofConcern(id, in(lang)));
    }

    private Lang in(String lang) {
        return Lang.ofSegment(lang).orElse(usual);
    }

    private static ResponseEntity<byte[]> answer(Feed feed) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(AtomForm.TYPE))
                .body(AtomForm.write(feed));
    }
}
