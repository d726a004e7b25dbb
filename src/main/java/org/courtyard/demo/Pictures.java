package org.courtyard.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.courtyard.concerns.NewPhoto;
import org.courtyard.platform.files.FileStore;
import org.courtyard.platform.files.Photos;
import org.springframework.stereotype.Component;

/** Drawn pictures for some of the concerns told by hand: nobody's door was photographed. */
@Component
class Pictures {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;

    private static final Map<String, Consumer<Graphics2D>> DRAWN = Map.of(
            "stair-lamp", Pictures::darkStairs,
            "stair-lamp-next-door", Pictures::darkStairs,
            "fire-lane", Pictures::blockedLane,
            "lift-stops", Pictures::liftDoor);

    private final Photos photos;
    private final FileStore files;

    Pictures(Photos photos, FileStore files) {
        this.photos = photos;
        this.files = files;
    }

    /** The pictures of a concern by its key in the story. */
    List<NewPhoto> of(String key) {
        var drawing = DRAWN.get(key);
        if (drawing == null) {
            return List.of();
        }
        try {
            var photo = photos.take(drawn(drawing));
            return List.of(new NewPhoto(
                    files.keep(photo.picture()).toString(),
                    files.keep(photo.thumbnail()).toString(),
                    photo.width(),
                    photo.height()));
        } catch (IOException full) {
            throw new UncheckedIOException("A picture of the demo cannot be kept", full);
        }
    }

    private static byte[] drawn(Consumer<Graphics2D> drawing) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** Steps that go up into the dark, a little light from the door below. */
    private static void darkStairs(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0x11131a), 0, HEIGHT, new Color(0x3a3f4a)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 9; i++) {
            int y = HEIGHT - 80 * (i + 1);
            int inset = 60 + i * 38;
            pen.setColor(new Color(70 - i * 6, 72 - i * 6, 78 - i * 6));
            pen.fillRect(inset, y, WIDTH - 2 * inset, 56);
            pen.setColor(new Color(96 - i * 9, 98 - i * 9, 104 - i * 9));
            pen.fillRect(inset, y - 12, WIDTH - 2 * inset, 14);
        }
        var glow = new Color[] {new Color(255, 226, 170, 110), new Color(255, 226, 170, 0)};
        pen.setPaint(new RadialGradientPaint(140, HEIGHT, 520, new float[] {0, 1}, glow));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
    }

    /** A lane between two houses with heaps in it. */
    private static void blockedLane(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0xbcd3e6), 0, HEIGHT, new Color(0xe8e4da)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xb08d74));
        pen.fillPolygon(new int[] {0, 420, 420, 0}, new int[] {60, 260, 560, 900}, 4);
        pen.setColor(new Color(0xa27f68));
        pen.fillPolygon(new int[] {WIDTH, 780, 780, WIDTH}, new int[] {60, 260, 560, 900}, 4);
        pen.setColor(new Color(0x77787a));
        pen.fillPolygon(new int[] {420, 780, WIDTH, 0}, new int[] {560, 560, 900, 900}, 4);
        pen.setColor(new Color(0x6b4a2f));
        pen.fillRect(430, 600, 190, 120);
        pen.setColor(new Color(0x8a6544));
        pen.fillRect(560, 650, 220, 130);
        pen.setColor(new Color(0xd9a21b));
        pen.setStroke(new BasicStroke(14));
        pen.drawLine(640, 640, 700, 560);
        pen.drawLine(700, 560, 760, 640);
    }

    /** A lift's doors, shut, with a gap of light. */
    private static void liftDoor(Graphics2D pen) {
        pen.setColor(new Color(0xd8d2c6));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setPaint(new GradientPaint(300, 0, new Color(0x9aa0a6), 900, 0, new Color(0xc9cdd1)));
        pen.fillRect(300, 90, 600, 810);
        pen.setColor(new Color(0xfff3cf));
        pen.fillRect(594, 90, 12, 810);
        pen.setColor(new Color(0x5c6166));
        pen.setStroke(new BasicStroke(18));
        pen.drawRect(300, 90, 600, 810);
        pen.setColor(new Color(0xb3261e));
        pen.fillOval(980, 430, 56, 56);
    }
}
