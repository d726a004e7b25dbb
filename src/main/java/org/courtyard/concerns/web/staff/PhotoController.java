package org.courtyard.concerns.web.staff;

import java.io.IOException;
import java.util.UUID;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.files.FileStore;
import org.courtyard.platform.problems.Missing;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures for those who may see them before everybody does. */
@Controller
@MayCall(MayCall.Who.STAFF)
class PhotoController {

    private final Concerns concerns;
    private final FileStore files;

    PhotoController(Concerns concerns, FileStore files) {
        this.concerns = concerns;
        this.files = files;
    }

    @GetMapping("/{lang:zh|en}/work/concerns/{id}/photos/{photo}")
    ResponseEntity<InputStreamResource> full(@PathVariable UUID id, @PathVariable UUID photo, Actor actor)
            throws IOException {
        return send(id, photo, false, actor);
    }

    @GetMapping("/{lang:zh|en}/work/concerns/{id}/photos/{photo}/small")
    ResponseEntity<InputStreamResource> small(@PathVariable UUID id, @PathVariable UUID photo, Actor actor)
            throws IOException {
        return send(id, photo, true, actor);
    }

    private ResponseEntity<InputStreamResource> send(UUID id, UUID photo, boolean small, Actor actor)
            throws IOException {
        var concern = concerns.concern(new ConcernId(id), actor);
        var found = concerns.photos(concern, actor).stream()
                .filter(each -> each.id().equals(photo))
                .findFirst()
                .orElseThrow(() -> new Missing("concerns.staff.no-photo"));
        var file = files.open(UUID.fromString(small ? found.thumbnail() : found.file()))
                .orElseThrow(() -> new Missing("concerns.staff.no-photo"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .contentLength(file.length())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new InputStreamResource(file.bytes()));
    }
}
