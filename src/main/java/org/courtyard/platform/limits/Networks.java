package org.courtyard.platform.limits;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one place on the internet: an IPv4 address, or the 64 leading bits that one home gets in IPv6. */
public final class Networks {

    private static final int HOME_BYTES = 8;

    private Networks() {}

    /** @param address as {@code request.getRemoteAddr()} says it; anything that is no address is returned as it is */
    public static String of(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, HOME_BYTES));
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
