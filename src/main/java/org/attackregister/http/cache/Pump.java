package org.attackregister.http.cache;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.attackregister.export.BodyPieces;
import org.attackregister.http.problem.RequestEnd;
import org.attackregister.http.range.BodySlice;
import org.attackregister.http.range.MadePiece;
import org.attackregister.http.range.PinnedBody.BegunSlice;
import org.attackregister.http.range.ReprDigest;
import org.attackregister.model.Sha256;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * One streamed answer on its way. Pieces are made on a thread of the makers and sent on that of the connection, where one is
 * sent while the next is made; further ones are made when the connection has space again, and no thread waits for that.
 */
final class Pump {
    private static final Logger LOG = Logger.getLogger(Pump.class);

    /** Pieces that are made or sent at a time: the next is made while one is sent. */
    private static final int AHEAD = 2;

    private final PulledBody body;
    private final ResteasyReactiveRequestContext request;
    private final HttpServerResponse response;
    private final Context connection;
    private final Executor makers;
    private final MadePiece piece = new MadePiece();

    private @Nullable BodyPieces pieces;
    private @Nullable Gzip gzip;
    private final @Nullable MessageDigest digest;
    private volatile @Nullable BodySlice slice;
    private volatile @Nullable String reprDigest;
    private boolean made;
    private boolean over;

    /** Pieces that are to be made; one thread at a time makes them, in their order. */
    private final AtomicInteger demanded = new AtomicInteger();

    // these two belong to the connection's thread
    private int waiting;
    private boolean resumed;

    Pump(PulledBody body, ResteasyReactiveRequestContext request, Executor makers) {
        this.body = body;
        this.request = request;
        this.makers = makers;
        this.digest = body.digested() ? Sha256.begin() : null;
        RoutingContext context = Objects.requireNonNull(request.unwrap(RoutingContext.class));
        this.response = context.response();
        this.connection = ((HttpServerRequestInternal) context.request()).context();
    }

    void begin() {
        connection.runOnContext(now -> {
            RequestEnd.then(Objects.requireNonNull(request.unwrap(RoutingContext.class)), this::end);
            response.drainHandler(drained -> {
                for (; waiting > 0; waiting--) {
                    demand();
                }
            });
            for (int i = 0; i < AHEAD && !response.closed(); i++) {
                demand();
            }
        });
    }

    /** Has one more piece made, behind those that are made already. */
    private void demand() {
        if (demanded.getAndIncrement() == 0) {
            makers.execute(this::makeNext);
        }
    }

    private void makeNext() {
        make();
        if (demanded.decrementAndGet() > 0) {
            makers.execute(this::makeNext);
        }
    }

    private synchronized void make() {
        if (over || made) {
            return;
        }
        try {
            boolean more = fill();
            made = !more;
            addToDigest(more);
            Buffer next = piece.take();
            connection.runOnContext(now -> sendOrFail(next, more));
        } catch (Throwable failure) { // an error of memory too, or the connection would be left without an answer
            giveUp();
            connection.runOnContext(now -> fail(failure));
        }
    }

    private void addToDigest(boolean more) {
        if (digest != null) {
            piece.addTo(digest);
            reprDigest = more ? null : ReprDigest.of(digest.digest());
        }
    }

    private boolean fill() throws IOException {
        if (pieces == null) {
            gzip = body.encoding() == Encoding.GZIP ? new Gzip(piece) : null;
            BegunSlice begun = body.beginning().begin(gzip == null ? piece : gzip);
            slice = begun.slice();
            reprDigest = begun.digest();
            pieces = begun.pieces();
        }
        boolean more = true;
        while (more && !piece.isFull()) {
            more = pieces.next();
        }
        if (!more && gzip != null) {
            gzip.finish();
        }
        return more;
    }

    private void sendOrFail(Buffer next, boolean more) {
        try {
            send(next, more);
        } catch (Throwable failure) { // nobody else would end the answer
            fail(failure);
        }
    }

    private void send(Buffer next, boolean more) {
        if (response.ended() || response.closed()) {
            end();
        } else if (!more) {
            String known = reprDigest;
            if (!response.headWritten()) {
                say(next.length());
            } else if (digest != null && known != null) {
                response.putTrailer(ReprDigest.NAME, known);
            }
            response.end(next);
        } else {
            if (!response.headWritten()) {
                say(-1);
            }
            response.write(next);
            if (response.writeQueueFull()) {
                waiting++;
            } else {
                demand();
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
        String known = reprDigest;
        if (known != null) {
            response.putHeader(ReprDigest.NAME, known);
        } else if (digest != null) {
            response.putHeader("Trailer", ReprDigest.NAME);
        }
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
