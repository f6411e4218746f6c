package org.attackregister.bench.client;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What is asked over the connections of a load. */
public interface HttpCaller {
    /**
     * The next request.
     *
     * @param connection the number of the connection, from 0
     * @param last the answer to the one before; null at first
     * @return null where nothing more is asked over this connection
     */
    @Nullable
    ByteBuffer next(int connection, @Nullable HttpAnswer last);
}
