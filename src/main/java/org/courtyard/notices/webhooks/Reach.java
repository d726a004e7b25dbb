package org.courtyard.notices.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.courtyard.platform.web.limits.AddressRange;

/**
 * Where webhooks may go: to the open internet by HTTPS. What is closed follows the registries of special-purpose addresses
 * (RFC 6890 and the lists IANA keeps), with the services that clouds offer their machines.
 *
 * @param inside addresses of the own network and plain HTTP are allowed too, as the operator wished
 */
record Reach(boolean inside) {

    static final int LONGEST_ADDRESS = 500;

    private static final List<AddressRange> CLOSED = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // the host of Azure's machines
            "168.63.129.16",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All of IPv6 that is given out to the world; loopback, local and translated addresses lie outside. */
    private static final AddressRange OPEN_6 = AddressRange.of("2000::/3");

    private static final List<AddressRange> CLOSED_6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::of).toList();
    }

    boolean allows(InetAddress address) {
        if (inside) {
            return true;
        }
        if (address instanceof Inet4Address) {
            return CLOSED.stream().noneMatch(range -> range.contains(address));
        }
        return OPEN_6.contains(address) && CLOSED_6.stream().noneMatch(range -> range.contains(address));
    }

    /** The address as it will be used; empty when it is none, or one that can never be allowed. */
    Optional<URI> read(String text) {
        try {
            var address = new URI(text.strip());
            var known = "https".equals(address.getScheme()) || (inside && "http".equals(address.getScheme()));
            var sound = address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null
                    && address.getPort() <= 65535
                    && text.length() <= LONGEST_ADDRESS
                    && text.chars().allMatch(each -> each > ' ' && each < 0x7F);
            return known && sound ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** Asks for a name's addresses. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }
}
