package org.courtyard.concerns.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.HeldPhotos;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.TooMuch;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of a form: each good one is kept at once, each bad one is named, and the rest of the form never suffers. */
@Component
class Uploads {

    static final int MOST = 6;

    private static final int NAME_SHOWN = 40;

    private final HeldPhotos photos;

    Uploads(HeldPhotos photos) {
        this.photos = photos;
    }

    /** The tokens of all pictures the form has now; complaints go into {@code wrongs}. */
    List<UUID> keep(List<UUID> before, @Nullable List<MultipartFile> sent, List<Wrong> wrongs, Shell shell) {
        var tokens = new ArrayList<UUID>();
        photos.held(before).forEach(held -> tokens.add(held.token()));
        for (var file : sent == null ? List.<MultipartFile>of() : sent) {
            if (file.isEmpty()) {
                continue;
            }
            if (tokens.size() >= MOST) {
                wrongs.add(new Wrong("photos", shell.say("concerns.photos-many", MOST)));
                break;
            }
            try {
                tokens.add(photos.keep(file.getBytes()).token());
            } catch (BadInput refused) {
                refused.wrongs()
                        .forEach(wrong -> wrongs.add(
                                new Wrong("photos", named(file, shell.say(wrong.key(), wrong.args()), shell))));
            } catch (TooMuch busy) {
                wrongs.add(new Wrong("photos", named(file, shell.say(busy.key(), busy.args()), shell)));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
        return tokens;
    }

    private static String named(MultipartFile file, String what, Shell shell) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank()
                ? what
                : shell.say("concerns.raise.photo-wrong", name.substring(0, Math.min(NAME_SHOWN, name.length())), what);
    }
}
