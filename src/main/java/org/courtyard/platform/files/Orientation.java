package org.courtyard.platform.files;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.util.Arrays;

/** Which way up a picture is. */
final class Orientation {

    static final int UPRIGHT = 1;

    private Orientation() {}

    /**
     * From an EXIF block (a TIFF header and what follows), 1 to 8; upright when it says nothing sensible.
     *
     * @param from where the block begins
     */
    static int of(byte[] bytes, int from, int to) {
        var metadata = new Metadata();
        try {
            new ExifReader().extract(new ByteArrayReader(Arrays.copyOfRange(bytes, from, to)), metadata, 0);
            var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                return UPRIGHT;
            }
            int said = directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return said >= 1 && said <= 8 ? said : UPRIGHT;
        } catch (MetadataException | RuntimeException | StackOverflowError unreadable) {
            return UPRIGHT;
        }
    }
}
