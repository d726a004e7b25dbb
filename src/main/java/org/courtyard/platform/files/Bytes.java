package org.courtyard.platform.files;

import java.nio.charset.StandardCharsets;

/** Numbers in a byte array, unsigned. Reading beyond the end throws {@link IndexOutOfBoundsException}. */
final class Bytes {

    private Bytes() {}

    static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    static int u16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    static int u16Little(byte[] bytes, int at) {
        return u8(bytes, at + 1) << 8 | u8(bytes, at);
    }

    static int u24Little(byte[] bytes, int at) {
        return u8(bytes, at + 2) << 16 | u16Little(bytes, at);
    }

    static long u32(byte[] bytes, int at) {
        return (long) u16(bytes, at) << 16 | u16(bytes, at + 2);
    }

    static long u32Little(byte[] bytes, int at) {
        return (long) u16Little(bytes, at + 2) << 16 | u16Little(bytes, at);
    }

    static String ascii(byte[] bytes, int at, int length) {
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }
}
