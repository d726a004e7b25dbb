package org.courtyard.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.courtyard.platform.problems.BadInput;

class PhotosProperties {

    private final Photos photos = new Photos();

    @Property(tries = 150)
    void brokenPicturesAreRefusedOrShownNeverMore(@ForAll long seed, @ForAll boolean png, @ForAll boolean cut) {
        var random = new Random(seed);
        var image = Pictures.noise(1 + random.nextInt(60), 1 + random.nextInt(60), random);
        var bytes = png ? Pictures.png(image) : Pictures.withOrientation(Pictures.jpeg(image), 6);
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        try {
            var photo = photos.take(cut ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            assertThat(Math.max(photo.width(), photo.height())).isLessThanOrEqualTo(Photos.LONGEST);
        } catch (BadInput refused) {
            assertThat(refused.wrongs()).allMatch(wrong -> wrong.key().startsWith("files.photo."));
        }
    }

    @Property(tries = 25)
    void everyShapeFits(
            @ForAll @IntRange(min = 1, max = 6000) int width, @ForAll @IntRange(min = 1, max = 40) int height) {
        var photo = photos.take(Pictures.jpeg(Pictures.quarters(width, height)));

        assertThat(photo.width()).isEqualTo(Math.min(width, 2048));
        assertThat(photo.height()).isBetween(1, height);
    }
}
