package org.attackregister.http.limit;

import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;

/**
 * Whose requests come by a connection, read from its address once. Behind a proxy each request has an address of its own.
 *
 * @param address as the request has it
 * @param network whom it belongs to
 */
record KnownCaller(SocketAddress address, String network) {
    private static final AttributeKey<KnownCaller> KEY = AttributeKey.valueOf(KnownCaller.class, "caller");

    /** Whom the address of a request belongs to. */
    @SuppressWarnings("ReferenceEquality") // the same connection gives the same object
    static String of(HttpServerRequest request) {
        @Nullable SocketAddress address = request.remoteAddress();
        if (address == null || !(request.connection() instanceof ConnectionBase connection)) {
            return Network.of(address);
        }
        Attribute<KnownCaller> place = connection.channel().attr(KEY);
        KnownCaller known = place.get();
        if (known == null || known.address != address) {
            known = new KnownCaller(address, Network.of(address));
            place.set(known);
        }
        return known.network;
    }
}
