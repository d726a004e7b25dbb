package org.courtyard.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.courtyard.platform.problems.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotosTest {

    private final Photos photos = new Photos();

    @Test
    void largePictureBecomesSmallerWithItsThumbnail() throws Exception {
        var photo = photos.take(Pictures.jpeg(Pictures.quarters(4000, 3000)));

        assertThat(photo.width()).isEqualTo(2048);
        assertThat(photo.height()).isEqualTo(1536);
        var thumbnail = shown(photo.thumbnail());
        assertThat(thumbnail.getWidth()).isEqualTo(480);
        assertThat(thumbnail.getHeight()).isEqualTo(360);
        assertThat(shown(photo.picture()).getWidth()).isEqualTo(2048);
    }

    @Test
    void smallPictureKeepsItsSize() {
        var photo = photos.take(Pictures.jpeg(Pictures.quarters(300, 200)));

        assertThat(photo.width()).isEqualTo(300);
        assertThat(photo.height()).isEqualTo(200);
    }

    /** Quarters: red green / blue white. The corner is where red ends up, as EXIF defines the eight orientations. */
    @ParameterizedTest
    @CsvSource({"1,LT,RT", "2,RT,LT", "3,RB,LB", "4,LB,RB", "5,LT,LB", "6,RT,RB", "7,RB,RT", "8,LB,LT"})
    void picturesAreTurnedUpright(int orientation, String red, String green) throws Exception {
        var upload = Pictures.withOrientation(Pictures.jpeg(Pictures.quarters(160, 80)), orientation);

        var photo = photos.take(upload);

        var image = shown(photo.picture());
        assertThat(image.getWidth()).isEqualTo(orientation >= 5 ? 80 : 160);
        assertThat(near(corner(image, red), Color.RED)).isTrue();
        assertThat(near(corner(image, green), Color.GREEN)).isTrue();
    }

    @Test
    void nothingOfTheMetadataIsLeft() throws Exception {
        var upload = Pictures.withOrientation(Pictures.jpeg(Pictures.quarters(160, 80)), 6);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(upload))
                        .containsDirectoryOfType(ExifDirectoryBase.class))
                .isTrue();

        var photo = photos.take(upload);

        for (var bytes : new byte[][] {photo.picture(), photo.thumbnail()}) {
            for (var directory : ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getDirectories()) {
                assertThat(directory.getName()).isIn("JPEG", "JFIF", "Huffman", "File Type");
            }
        }
    }

    @Test
    void transparencyBecomesWhite() throws Exception {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(39, 39, Color.BLACK.getRGB());

        var photo = photos.take(Pictures.png(image));

        assertThat(near(shown(photo.picture()).getRGB(5, 5), Color.WHITE)).isTrue();
    }

    @Test
    void printersColoursAreUnderstood() throws Exception {
        var photo = photos.take(Pictures.cmykJpeg(64, 64));

        assertThat(shown(photo.picture()).getWidth()).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
                "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
                "UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3AAP7mtQAAAA=="
            })
    void webpIsUnderstood(String base64) throws Exception {
        var photo = photos.take(Base64.getDecoder().decode(base64));

        assertThat(shown(photo.picture()).getWidth()).isEqualTo(1);
    }

    @Test
    void hugePicturesAreRefusedBeforeDecoding() {
        refused(Pictures.pngHeader(50_000, 50_000), "files.photo.pixels");
        refused(Pictures.pngHeader(12_001, 10), "files.photo.pixels");
        refused(Pictures.pngHeader(10_000, 6_001), "files.photo.pixels");
        refused(Pictures.pngHeader(0, 10), "files.photo.damaged");
        refused(Pictures.jpegWithSize(Pictures.jpeg(Pictures.quarters(8, 8)), 65_000, 65_000), "files.photo.pixels");
    }

    @Test
    void whatIsNoPhotoIsNamed() {
        refused(new byte[0], "files.photo.empty");
        refused(new byte[Photos.MOST_BYTES + 1], "files.photo.too-large");
        refused("GIF89a............".getBytes(), "files.photo.kind");
        refused("<svg xmlns='...'></svg>".getBytes(), "files.photo.kind");
        refused("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(), "files.photo.heic");
        refused("%PDF-1.7".getBytes(), "files.photo.kind");
    }

    @Test
    void movingPictureIsRefused() {
        var animated = "RIFF\u0020\0\0\0WEBPANIM\u0006\0\0\0abcdef".getBytes();

        refused(animated, "files.photo.animated");
    }

    @Test
    void thousandsOfScansAreRefused() {
        refused(Pictures.jpegWithScans(Pictures.jpeg(Pictures.quarters(8, 8)), 5_000), "files.photo.damaged");
    }

    @Test
    void halfAPictureIsRefusedOrShownAsFarAsItGoes() {
        var whole = Pictures.png(Pictures.noise(300, 300, new Random(1)));
        refused(Arrays.copyOf(whole, whole.length / 2), "files.photo.damaged");
        refused(Arrays.copyOf(whole, 20), "files.photo.damaged");
        refused(Arrays.copyOf(Pictures.jpeg(Pictures.quarters(80, 80)), 30), "files.photo.damaged");
    }

    private void refused(byte[] upload, String key) {
        assertThatThrownBy(() -> photos.take(upload))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refusal -> assertThat(refusal.wrongs().getFirst().key()).isEqualTo(key));
    }

    private static BufferedImage shown(byte[] jpeg) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static int corner(BufferedImage image, String corner) {
        int x = corner.charAt(0) == 'L' ? 8 : image.getWidth() - 8;
        int y = corner.charAt(1) == 'T' ? 8 : image.getHeight() - 8;
        return image.getRGB(x, y);
    }

    private static boolean near(int rgb, Color wanted) {
        var found = new Color(rgb);
        return Math.abs(found.getRed() - wanted.getRed()) < 40
                && Math.abs(found.getGreen() - wanted.getGreen()) < 40
                && Math.abs(found.getBlue() - wanted.getBlue()) < 40;
    }
}
