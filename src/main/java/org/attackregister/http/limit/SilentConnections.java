package org.attackregister.http.limit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** The connections that have sent nothing yet, oldest first: nobody loses an answer when they are closed. */
final class SilentConnections {
    private static final Logger LOG = Logger.getLogger(SilentConnections.class);

    private final Set<Channel> silent = new LinkedHashSet<>();

    /** Watches a connection from its beginning. */
    void watch(Channel connection) {
        synchronized (silent) {
            silent.add(connection);
        }
        connection.pipeline().addFirst(new FirstWord());
    }

    /** Closes the older quarter of them, so that who has just come has time to ask. */
    void closeSome() {
        List<Channel> all;
        synchronized (silent) {
            all = new ArrayList<>(silent);
        }
        for (Channel oldest : all.subList(0, (all.size() + 3) / 4)) {
            ChannelFuture closed = oldest.close();
            LOG.debugf("%s is closed because file descriptors ran out", closed.channel());
        }
    }

    private void forget(Channel connection) {
        synchronized (silent) {
            silent.remove(connection);
        }
    }

    /** Waits for a connection's first bytes, or for its end. */
    private final class FirstWord extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            forget(context.channel());
            context.pipeline().remove(this);
            context.fireChannelRead(bytes);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            forget(context.channel());
            context.fireChannelInactive();
        }
    }
}
