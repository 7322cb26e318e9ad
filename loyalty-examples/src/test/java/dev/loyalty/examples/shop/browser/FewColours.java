package dev.loyalty.examples.shop.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page in at most 256 colours, which takes a third of the room. Pages have few colours, and many shades at the edges of letters. */
final class FewColours {

    private static final int COLOURS = 256;
    private static final int OPAQUE = 0xff000000;

    private final int[] palette;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private FewColours(int[] palette) {
        this.palette = palette;
    }

    /** {@return the same picture as PNG, in the colours that it has most of} */
    static byte[] of(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        FewColours colours = new FewColours(mostUsed(picture));
        IndexColorModel model =
                new IndexColorModel(8, colours.palette.length, colours.palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage indexed =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                indexed.getRaster().setSample(x, y, 0, colours.index(picture.getRGB(x, y)));
            }
        }
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        ImageIO.write(indexed, "png", small);
        return small.toByteArray();
    }

    private static int[] mostUsed(BufferedImage picture) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) | OPAQUE, 1, Integer::sum);
            }
        }
        List<Integer> byUse = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        return byUse.stream().mapToInt(Integer::intValue).toArray();
    }

    private int index(int colour) {
        return nearest.computeIfAbsent(colour | OPAQUE, this::search);
    }

    private int search(int colour) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], colour) < distance(palette[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += difference * difference;
        }
        return sum;
    }
}
