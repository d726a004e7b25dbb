package org.courtyard.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    private static final Reach OUTSIDE = new Reach(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.1.1",
                "169.254.169.254",
                "169.254.170.2",
                "100.100.100.200",
                "100.64.0.1",
                "168.63.129.16",
                "192.0.0.192",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatLiesInsideIsClosed(String address) {
        assertThat(OUTSIDE.allows(InetAddress.ofLiteral(address))).isFalse();
        assertThat(new Reach(true).allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2400:3200::1",
                "2606:4700:4700::1111"
            })
    void theWorldIsOpen(String address) {
        assertThat(OUTSIDE.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/hook",
                "http://example.org/hook",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "https:///hook",
                "https://user:word@example.org/",
                "https://example.org@127.0.0.1/",
                "https://example.org/#part",
                "https://example.org:99999/",
                "https://127.1/",
                "https://0x7f.0.0.1/",
                "https://例子.中国/",
                "https://example.org/a b",
                "https://example.org/\r\nx: y",
                "javascript:alert(1)"
            })
    void whatIsNoAddressOfTheWebIsRefused(String address) {
        assertThat(OUTSIDE.read(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org", "https://example.org:8443/hook?key=1", "https://[2606:4700:4700::1111]/x"
            })
    void anAddressOfTheWebIsRead(String address) {
        assertThat(OUTSIDE.read(address)).isPresent();
    }
}
