package org.courtyard.field;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.HeldPhotos;
import org.courtyard.concerns.NewPhoto;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures that come in parts, as far as the network reaches, and go on where they stopped. */
@Service
@Transactional
public class PhotoUploads {

    /** Devices make pictures smaller before they send them. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    /** What was never finished is forgotten after this; the device still has it and begins anew. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final UploadStore store;
    private final HeldPhotos held;
    private final InstantSource time;

    PhotoUploads(UploadStore store, HeldPhotos held, InstantSource time) {
        this.store = store;
        this.held = held;
        this.time = time;
    }

    /**
     * Takes a part and says how many bytes are here now. A part that does not follow on what is here changes nothing.
     *
     * @param at how many bytes came before it
     * @param total of the whole picture
     * @throws BadInput when it is whole and no picture, as {@link HeldPhotos#keep} says
     * @throws Refused when another account began it
     */
    public int take(UUID id, int at, int total, byte[] part, Actor.Member actor) {
        new BadInput.Checks()
                .wrongIf(total < 1 || total > MOST_BYTES, "photos", "files.photo.too-large", MOST_BYTES >> 20)
                .throwIfAny();
        var now = time.instant();
        store.forget(now.minus(KEPT));
        store.begin(id, actor.account(), total, now);
        var upload = store.lock(id);
        if (!upload.account().equals(actor.account())) {
            throw new Refused("field.sync.other-account");
        }
        if (upload.token() != null && usable(upload.token())) {
            return upload.total();
        }
        if (upload.token() != null || at == 0) {
            store.restart(id, total, now);
            upload = store.lock(id);
        }
        if (at != upload.received() || part.length == 0 || at + part.length > upload.total()) {
            return upload.received();
        }
        store.append(id, part);
        if (at + part.length < upload.total()) {
            return at + part.length;
        }
        store.whole(id, held.keep(store.content(id)).token());
        return upload.total();
    }

    /** Those that are whole and still kept. */
    @Transactional(readOnly = true)
    public Map<UUID, NewPhoto> pictures(Collection<UUID> ids, Actor.Member actor) {
        var tokens = store.tokens(ids, actor.account());
        var photos = new HashMap<UUID, NewPhoto>();
        held.held(tokens.values()).forEach(each -> photos.put(each.token(), each.photo()));
        var found = new HashMap<UUID, NewPhoto>();
        tokens.forEach((id, token) -> {
            var photo = photos.get(token);
            if (photo != null) {
                found.put(id, photo);
            }
        });
        return found;
    }

    private boolean usable(UUID token) {
        return !held.held(List.of(token)).isEmpty();
    }
}
