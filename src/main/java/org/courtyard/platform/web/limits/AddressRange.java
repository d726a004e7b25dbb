package org.courtyard.platform.web.limits;

import java.net.InetAddress;

/** Addresses that share their first bits, written {@code 10.0.0.0/8}, {@code fd00::/8} or as one address. */
public record AddressRange(InetAddress base, int bits) {

    /** @throws IllegalArgumentException when it is written otherwise */
    public static AddressRange of(String text) {
        var parts = text.strip().split("/", 2);
        var base = InetAddress.ofLiteral(parts[0]);
        int longest = base.getAddress().length * Byte.SIZE;
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : longest;
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException(text + ": the part after / goes from 0 to " + longest);
        }
        return new AddressRange(base, bits);
    }

    boolean contains(String address) {
        try {
            return contains(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    public boolean contains(InetAddress address) {
        var own = base.getAddress();
        var other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((own[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
