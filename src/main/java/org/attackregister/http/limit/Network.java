package org.attackregister.http.limit;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whom an address belongs to. */
final class Network {
    /** How much of an IPv6 address a network is given; the rest its holder chooses as they like (RFC 4291, 2.5.4). */
    private static final int PREFIX_BYTES = 8;

    private static final int IPV4_BYTES = 4;

    private Network() {}

    /** The IPv4 address, or the IPv6 network of 64 bits; what is neither is itself. */
    static String of(@Nullable SocketAddress address) {
        @Nullable String host = address == null ? null : address.hostAddress();
        byte @Nullable [] bytes = host == null ? null : NetUtil.createByteArrayFromIpAddressString(host);
        if (bytes == null) {
            return address == null ? "" : String.valueOf(address.host());
        }
        try {
            // an IPv4 address in the clothes of IPv6 becomes one of IPv4 here
            byte[] plain = InetAddress.getByAddress(bytes).getAddress();
            return HexFormat.of().formatHex(plain.length == IPV4_BYTES ? plain : Arrays.copyOf(plain, PREFIX_BYTES));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + bytes.length + " bytes", e);
        }
    }
}
