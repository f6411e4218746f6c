package org.attackregister.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2, false",
        "2001:db8:0:1::1, 2001:db8:0:1:ffff:ffff:ffff:ffff, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "a.example, a.example, true",
        "a.example, b.example, false"
    })
    void knowsWhichAddressesAreOneCallers(String one, String other, boolean same) {
        String first = Network.of(SocketAddress.inetSocketAddress(1, one));
        assertThat(first.equals(Network.of(SocketAddress.inetSocketAddress(2, other))))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1", "2001:db8::1"})
    void countsAllPortsOfAnAddressAsOne(String address) {
        assertThat(Network.of(SocketAddress.inetSocketAddress(1, address)))
                .isEqualTo(Network.of(SocketAddress.inetSocketAddress(2, address)));
    }
}
