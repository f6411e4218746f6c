package org.attackregister.http.problem;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * The lingering close of a connection whose last request was answered before all of its body was read: the rest would
 * block the next one. What still comes is thrown away for a while, because many clients read no answer
 * before they have sent everything, and a connection that is closed while something comes is reset, which takes the
 * answer from them.
 */
public final class Farewell {
    /** Not there, or whether leave is being taken already. */
    private static final AttributeKey<Boolean> LEAVING = AttributeKey.valueOf(Farewell.class, "leaving");

    /** The register waits for so long for a sender that has fallen silent. */
    private static final long SILENCE_MILLIS = 2_000;

    /** And no longer than this for one that goes on ; nginx gives thirty seconds as well (lingering_time). */
    private static final int MOST_TURNS = 15;

    private final HttpServerRequest request;
    private final ConnectionBase connection;
    private boolean received = true;
    private int turns;

    private Farewell(HttpServerRequest request) {
        this.request = request;
        this.connection = (ConnectionBase) request.connection();
    }

    /** Says that a request is the last of its connection; whatever comes after it is not answered. */
    static void announce(HttpServerRequest request) {
        channel(request).attr(LEAVING).setIfAbsent(false);
    }

    /** Whether a connection had its last request. */
    public static boolean isAnnounced(HttpServerRequest request) {
        return channel(request).attr(LEAVING).get() != null;
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }

    /** Takes leave, once the answer is sent. */
    static void to(HttpServerRequest request) {
        if (!Boolean.TRUE.equals(channel(request).attr(LEAVING).getAndSet(true))) {
            Farewell farewell = new Farewell(request);
            farewell.connection.getContext().runOnContext(now -> farewell.begin());
        }
    }

    private void begin() {
        if (!request.isEnded()) {
            request.handler(thrownAway -> received = true).resume();
        }
        // after the answer, however slowly it is read
        ChannelPromise answered = connection.channelFuture();
        connection.flush(answered);
        answered.addListener(sent -> connection.getContext().runOnContext(now -> linger()));
    }

    private void linger() {
        if (request.isEnded()) {
            end();
        } else {
            request.endHandler(all -> end());
            connection.getContext().owner().setPeriodic(SILENCE_MILLIS, this::look);
        }
    }

    private void look(long timer) {
        Vertx vertx = connection.getContext().owner();
        if (!connection.channel().isActive()) {
            vertx.cancelTimer(timer);
        } else if (!received || ++turns == MOST_TURNS) {
            vertx.cancelTimer(timer);
            connection.close();
        }
        received = false;
    }

    /** Says that nothing more will come; who was answered closes then. A pipelined request may still be on its way. */
    private void end() {
        Channel channel = connection.channel();
        if (channel instanceof DuplexChannel plain && channel.pipeline().get(SslHandler.class) == null) {
            plain.shutdownOutput()
                    .addListener(said ->
                            connection.getContext().owner().setTimer(SILENCE_MILLIS, late -> connection.close()));
        } else {
            connection.close();
        }
    }
}
