package org.attackregister.http.cache;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.attackregister.export.BodyPieces;
import org.attackregister.http.problem.RequestEnd;
import org.attackregister.http.range.BodySlice;
import org.attackregister.http.range.PinnedBody.BegunSlice;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * One streamed answer on its way. A piece is made on a thread of the makers and sent on that of the connection; the next
 * one is made when the connection has space again, and no thread waits for that.
 */
final class Pump {
    private static final Logger LOG = Logger.getLogger(Pump.class);

    /** A piece is sent from so many bytes on. */
    private static final int PIECE = 1 << 15;

    private final PulledBody body;
    private final ResteasyReactiveRequestContext request;
    private final HttpServerResponse response;
    private final Context connection;
    private final Executor makers;
    private final Sink sink = new Sink();

    private @Nullable BodyPieces pieces;
    private @Nullable Gzip gzip;
    private volatile @Nullable BodySlice slice;
    private boolean over;

    // these two belong to the connection's thread
    private boolean full;
    private boolean resumed;

    /** What was made and not sent yet. */
    private static final class Sink extends OutputStream {
        private @Nullable Buffer made;

        @Override
        public void write(int single) {
            buffer(1).appendByte((byte) single);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            buffer(length).appendBytes(bytes, from, length);
        }

        /** A buffer that need not grow for a piece that is written in one go. */
        private Buffer buffer(int length) {
            if (made == null) {
                made = Buffer.buffer(Math.max(length, PIECE));
            }
            return made;
        }

        boolean isFull() {
            return made != null && made.length() >= PIECE;
        }

        Buffer take() {
            Buffer accepted = buffer(0);
            made = null;
            return accepted;
        }
    }

    Pump(PulledBody body, ResteasyReactiveRequestContext request, Executor makers) {
        this.body = body;
        this.request = request;
        this.makers = makers;
        RoutingContext context = Objects.requireNonNull(request.unwrap(RoutingContext.class));
        this.response = context.response();
        this.connection = ((HttpServerRequestInternal) context.request()).context();
    }

    void begin() {
        connection.runOnContext(now -> {
            RequestEnd.then(Objects.requireNonNull(request.unwrap(RoutingContext.class)), this::end);
            response.drainHandler(drained -> {
                if (full) {
                    full = false;
                    makers.execute(this::make);
                }
            });
            if (!response.closed()) {
                makers.execute(this::make);
            }
        });
    }

    private synchronized void make() {
        if (over) {
            return;
        }
        try {
            boolean more = fill();
            Buffer piece = sink.take();
            connection.runOnContext(now -> sendOrFail(piece, more));
        } catch (Throwable failure) { // an error of memory too, or the connection would be left without an answer
            giveUp();
            connection.runOnContext(now -> fail(failure));
        }
    }

    private boolean fill() throws IOException {
        if (pieces == null) {
            gzip = body.encoding() == Encoding.GZIP ? new Gzip(sink) : null;
            BegunSlice begun = body.beginning().begin(gzip == null ? sink : gzip);
            slice = begun.slice();
            pieces = begun.pieces();
        }
        boolean more = true;
        while (more && !sink.isFull()) {
            more = pieces.next();
        }
        if (!more && gzip != null) {
            gzip.finish();
        }
        return more;
    }

    private void sendOrFail(Buffer piece, boolean more) {
        try {
            send(piece, more);
        } catch (Throwable failure) { // nobody else would end the answer
            fail(failure);
        }
    }

    private void send(Buffer piece, boolean more) {
        if (response.ended() || response.closed()) {
            end();
        } else if (!more) {
            if (!response.headWritten()) {
                say(piece.length());
            }
            response.end(piece);
        } else {
            if (!response.headWritten()) {
                say(-1);
            }
            response.write(piece);
            full = response.writeQueueFull();
            if (!full) {
                makers.execute(this::make);
            }
        }
    }

    /**
     * Says how long the body is, and which part of it is sent.
     *
     * @param all the length of a body that is sent in one piece; negative for others
     */
    private void say(int all) {
        BodySlice part = slice;
        if (part != null) {
            part.headers().forEach(response::putHeader);
        }
        long length = part == null ? all : part.size();
        if (length < 0) {
            response.setChunked(true);
        } else {
            response.putHeader("Content-Length", String.valueOf(length));
        }
    }

    private void fail(Throwable failure) {
        if (response.headWritten()) {
            Objects.requireNonNull(request.unwrap(RoutingContext.class))
                    .request()
                    .connection()
                    .close();
        }
        if (!resumed) {
            resumed = true;
            request.resume(failure);
        }
    }

    /** The answer has ended, however it did. */
    private void end() {
        makers.execute(this::giveUp);
        if (!resumed) {
            resumed = true;
            request.resume();
        }
    }

    private synchronized void giveUp() {
        if (over) {
            return;
        }
        over = true;
        try {
            if (pieces != null) {
                pieces.close();
            }
        } catch (IOException e) {
            LOG.debug("The source of a streamed answer did not close", e);
        }
        if (gzip != null) {
            gzip.giveUp();
        }
    }
}
