package org.courtyard.concerns.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.HeldPhotos;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.files.FileStore;
import org.courtyard.platform.problems.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures: published ones for everybody, others for the reporter by the secret link. */
@Controller
class PublicPhotoController {

    private static final CacheControl SHARED =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final CacheControl OWN = CacheControl.noStore().cachePrivate();

    private final Concerns concerns;
    private final Answers answers;
    private final HeldPhotos held;
    private final FileStore files;

    PublicPhotoController(Concerns concerns, Answers answers, HeldPhotos held, FileStore files) {
        this.concerns = concerns;
        this.answers = answers;
        this.held = held;
        this.files = files;
    }

    @GetMapping("/{lang:zh|en}/photos/{id}")
    @MayCall(Who.ANYONE)
    ResponseEntity<InputStreamResource> full(@PathVariable UUID id) throws IOException {
        return send(photo(id).file(), SHARED);
    }

    @GetMapping("/{lang:zh|en}/photos/{id}/small")
    @MayCall(Who.ANYONE)
    ResponseEntity<InputStreamResource> small(@PathVariable UUID id) throws IOException {
        return send(photo(id).thumbnail(), SHARED);
    }

    @GetMapping({"/{lang:zh|en}/f/{secret}/photos/{id}", "/{lang:zh|en}/f/{secret}/{part}/photos/{id}"})
    @MayCall(Who.LINK_HOLDER)
    ResponseEntity<InputStreamResource> own(
            @PathVariable String secret, @PathVariable(required = false) @Nullable UUID part, @PathVariable UUID id)
            throws IOException {
        var followed = (part == null ? answers.follow(secret) : answers.follow(secret, new ConcernId(part)))
                .orElseThrow(PublicPhotoController::missing);
        var reader = followed.reporter() ? Actor.HOUSE : Actor.ANYONE;
        var photo = concerns.photos(followed.concern(), reader).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(PublicPhotoController::missing);
        return send(photo.file(), OWN);
    }

    /** One of a form that has not been sent yet. */
    @GetMapping("/{lang:zh|en}/raise/photos/{token}")
    @MayCall(Who.LINK_HOLDER)
    ResponseEntity<InputStreamResource> kept(@PathVariable UUID token) throws IOException {
        var photo = held.held(List.of(token)).stream().findFirst().orElseThrow(PublicPhotoController::missing);
        return send(photo.photo().thumbnail(), OWN);
    }

    private org.courtyard.concerns.Photo photo(UUID id) {
        return concerns.photo(id, Actor.ANYONE).orElseThrow(PublicPhotoController::missing);
    }

    private ResponseEntity<InputStreamResource> send(String name, CacheControl caching) throws IOException {
        var file = files.open(UUID.fromString(name)).orElseThrow(PublicPhotoController::missing);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .contentLength(file.length())
                .cacheControl(caching)
                .body(new InputStreamResource(file.bytes()));
    }

    private static Missing missing() {
        return new Missing("concerns.photo-missing");
    }
}
