package org.attackregister.http.problem;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.AttributeKey;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Ends each stream of an HTTP/2 connection that was answered before all of its body came: some clients send no more then
 * and wait for ever. The answer is whole, so that it is no error (RFC 9113, section 8.1).
 */
final class AnsweredStreams extends Http2ConnectionAdapter {
    private static final AttributeKey<Boolean> WATCHED = AttributeKey.valueOf(AnsweredStreams.class, "watched");

    private static final long PAUSE_MILLIS = 500;

    private final Vertx vertx;
    private final Http2ConnectionHandler handler;
    private final ChannelHandlerContext context;

    private AnsweredStreams(Vertx vertx, Http2ConnectionHandler handler, ChannelHandlerContext context) {
        this.vertx = vertx;
        this.handler = handler;
        this.context = context;
    }

    /** Looks after the connection of a request. */
    static void watch(HttpServerRequest request) {
        ConnectionBase connection = (ConnectionBase) request.connection();
        Channel channel = connection.channel();
        if (channel.attr(WATCHED).setIfAbsent(true) == null) {
            Http2ConnectionHandler handler = channel.pipeline().get(Http2ConnectionHandler.class);
            ChannelHandlerContext context = channel.pipeline().context(handler);
            handler.connection()
                    .addListener(new AnsweredStreams(connection.getContext().owner(), handler, context));
        }
    }

    /** The rest of a small body is on its way; it is thrown away, and nothing else has to be said. */
    @Override
    public void onStreamHalfClosed(Http2Stream stream) {
        if (isAnsweredOnly(stream)) {
            vertx.setTimer(PAUSE_MILLIS, late -> context.executor().execute(() -> end(stream)));
        }
    }

    private void end(Http2Stream stream) {
        if (isAnsweredOnly(stream)) {
            handler.resetStream(context, stream.id(), Http2Error.NO_ERROR.code(), context.newPromise())
                    .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
            context.flush();
        }
    }

    private static boolean isAnsweredOnly(Http2Stream stream) {
        return stream.state() == Http2Stream.State.HALF_CLOSED_LOCAL;
    }
}
