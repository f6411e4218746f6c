package org.attackregister.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AcceptGateTest {
    private final AtomicLong spare = new AtomicLong(2);
    private final EmbeddedChannel port = new EmbeddedChannel(new AcceptGate(new Counted(spare)));

    private record Counted(AtomicLong left) implements Descriptors {
        @Override
        public long most() {
            return 300;
        }

        @Override
        public long spare() {
            return left.get();
        }
    }

    private EmbeddedChannel accept() {
        EmbeddedChannel connection = new EmbeddedChannel();
        port.writeInbound(connection);
        return connection;
    }

    private void wait100Milliseconds() {
        port.advanceTimeBy(100, TimeUnit.MILLISECONDS);
        port.runScheduledPendingTasks();
    }

    @Test
    void acceptsWhileSomeAreSpare() {
        accept();

        assertThat(port.config().isAutoRead()).isTrue();
        assertThat(port.<Object>readInbound()).isInstanceOf(EmbeddedChannel.class);
    }

    @Test
    void acceptsAgainWhenSomeAreSpareAgain() {
        spare.set(0);
        accept();
        assertThat(port.config().isAutoRead()).isFalse();

        wait100Milliseconds();
        assertThat(port.config().isAutoRead()).isFalse();

        spare.set(1);
        wait100Milliseconds();
        assertThat(port.config().isAutoRead()).isTrue();
    }

    @Test
    void closesTheOldestThatHaveSentNothing() {
        spare.set(100);
        accept();
        EmbeddedChannel asking = accept();
        asking.writeInbound(Unpooled.wrappedBuffer(new byte[] {'G'}));
        Stream<EmbeddedChannel> silent = Stream.generate(this::accept).limit(4).toList().stream();

        spare.set(0);
        port.pipeline().fireExceptionCaught(new IOException("Too many open files"));

        assertThat(asking.isOpen()).isTrue();
        assertThat(silent.map(EmbeddedChannel::isOpen)).containsExactly(false, true, true, true);
    }

    @Test
    void doesNotPassOnThatAnAcceptFailed() {
        port.pipeline().fireExceptionCaught(new IOException("Too many open files"));

        port.checkException();
        assertThat(port.config().isAutoRead()).isFalse();
    }
}
