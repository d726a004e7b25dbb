package org.courtyard.concerns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.courtyard.platform.files.FileStore;
import org.courtyard.platform.files.Photos;
import org.courtyard.platform.problems.BadInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Pictures that were sent with a form that had to come back: kept, so that nobody has to choose them again. Who holds
 * the token may use the picture; tokens are random.
 */
@Service
public class HeldPhotos {

    private static final Duration USABLE = Duration.ofHours(20);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int BATCH = 200;

    private final Photos photos;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final InstantSource time;

    HeldPhotos(Photos photos, FileStore files, JdbcClient jdbc, InstantSource time) {
        this.photos = photos;
        this.files = files;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A picture by its token. */
    public record Held(UUID token, NewPhoto photo) {}

    /**
     * Checks a picture, writes it anew and keeps it.
     *
     * @throws BadInput at {@code photos}, as {@link Photos#take} says
     */
    public Held keep(byte[] upload) {
        var picture = photos.take(upload);
        try {
            var photo = new NewPhoto(
                    files.keep(picture.picture()).toString(),
                    files.keep(picture.thumbnail()).toString(),
                    picture.width(),
                    picture.height());
            var held = new Held(UUID.randomUUID(), photo);
            insert(held);
            return held;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Those still kept, in the order they came; unknown and old tokens are left out. */
    public List<Held> held(Collection<UUID> tokens) {
        return jdbc.sql(
                        "select * from concerns.held_photo where token = any(:tokens) and held_at > :since order by held_at")
                .param("tokens", tokens.toArray(UUID[]::new))
                .param("since", ConcernRow.time(time.instant().minus(USABLE)))
                .query(HeldPhotos::row)
                .list();
    }

    /** Forgets what was never sent. Files that a concern took stay. Returns how many were looked at. */
    int sweep() {
        var old = jdbc.sql("select * from concerns.held_photo where held_at < :before order by held_at limit :most")
                .param("before", ConcernRow.time(time.instant().minus(KEPT)))
                .param("most", BATCH)
                .query(HeldPhotos::row)
                .list();
        old.forEach(this::forget);
        return old.size();
    }

    private void forget(Held held) {
        var taken = jdbc.sql("select exists (select from concerns.photo where file = :file)")
                .param("file", held.photo().file())
                .query(Boolean.class)
                .single();
        try {
            if (!taken) {
                files.remove(UUID.fromString(held.photo().file()));
                files.remove(UUID.fromString(held.photo().thumbnail()));
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        jdbc.sql("delete from concerns.held_photo where token = :token")
                .param("token", held.token())
                .update();
    }

    private void insert(Held held) {
        jdbc.sql("""
                        insert into concerns.held_photo (token, file, thumbnail, width, height, held_at)
                        values (:token, :file, :thumbnail, :width, :height, :at)
                        """)
                .param("token", held.token())
                .param("file", held.photo().file())
                .param("thumbnail", held.photo().thumbnail())
                .param("width", held.photo().width())
                .param("height", held.photo().height())
                .param("at", ConcernRow.time(time.instant()))
                .update();
    }

    private static Held row(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getObject("token", UUID.class),
                new NewPhoto(
                        row.getString("file"), row.getString("thumbnail"), row.getInt("width"), row.getInt("height")));
    }
}
