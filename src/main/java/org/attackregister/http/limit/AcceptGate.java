package org.attackregister.http.limit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Accepts no connection while the file descriptors left are those that the program needs itself: a jar that cannot be
 * opened once is never opened again. Who is not accepted waits with the operating system, while connections that have
 * sent nothing are closed.
 */
final class AcceptGate extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = Logger.getLogger("org.attackregister.http");
    private static final long PAUSE_MILLISECONDS = 100;
    private static final long SILENCE_NANOS = Duration.ofMinutes(1).toNanos();

    private final Descriptors descriptors;
    private final SilentConnections silent = new SilentConnections();
    private int unmeasured;
    private @Nullable Future<?> nextLook;
    private boolean reported;
    private long reportedAt;

    AcceptGate(Descriptors descriptors) {
        this.descriptors = descriptors;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        measure(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object connection) {
        silent.watch((Channel) connection);
        context.fireChannelRead(connection);
        unmeasured--;
        if (unmeasured <= 0) {
            measure(context);
        }
    }

    /** An accept that failed would fail again at once, and be logged each time. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        report("none is left (" + failure.getMessage() + ")");
        shut(context);
    }

    private void measure(ChannelHandlerContext context) {
        long spare = descriptors.spare();
        if (spare > 0) {
            // to measure takes the longer the more there are, and is not done for each connection while there are many
            unmeasured = (int) Math.min(Integer.MAX_VALUE, (spare + 1) / 2);
            context.channel().config().setAutoRead(true);
        } else {
            report("the rest is kept for the program itself");
            shut(context);
        }
    }

    private void shut(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(false);
        silent.closeSome();
        if (nextLook == null) {
            nextLook = context.executor().schedule(() -> lookAgain(context), PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private void lookAgain(ChannelHandlerContext context) {
        nextLook = null;
        if (context.channel().isOpen()) {
            measure(context);
        }
    }

    private void report(String why) {
        long now = System.nanoTime();
        if (!reported || now - reportedAt > SILENCE_NANOS) {
            LOG.warnf(
                    "Connections that ask nothing are closed and new ones wait: of %d file descriptors (ulimit -n), %s.",
                    descriptors.most(), why);
        }
        reported = true;
        reportedAt = now;
    }
}
