package org.attackregister.http.limit;

import com.sun.management.UnixOperatingSystemMXBean;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.DomainSocketServerStart;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.lang.management.ManagementFactory;
import java.util.Iterator;

/** Puts a gate before each port as soon as it is open, which is a moment after the first caller may come. */
@ApplicationScoped
public class AcceptGates {
    private final Vertx vertx;
    private volatile boolean placed;

    AcceptGates(Vertx vertx) {
        this.vertx = vertx;
    }

    void add(@ObservesAsync HttpServerStart start) {
        add();
    }

    void add(@ObservesAsync HttpsServerStart start) {
        add();
    }

    void add(@ObservesAsync DomainSocketServerStart start) {
        add();
    }

    /** Whether the ports have their gates; nobody is to be sent here before. */
    public boolean placed() {
        return placed;
    }

    private void add() {
        UnixOperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
        if (system == null) {
            placed = true;
            return;
        }
        Descriptors descriptors = new ProcessDescriptors(system);
        for (EventExecutor loop : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            loop.execute(() -> {
                add((SingleThreadEventLoop) loop, descriptors);
                placed = true;
            });
        }
    }

    private static void add(SingleThreadEventLoop loop, Descriptors descriptors) {
        Iterator<Channel> channels = loop.registeredChannelsIterator();
        while (channels.hasNext()) {
            Channel channel = channels.next();
            if (channel instanceof ServerChannel && channel.pipeline().get(AcceptGate.class) == null) {
                channel.pipeline().addFirst(new AcceptGate(descriptors));
            }
        }
    }
}
