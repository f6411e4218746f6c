package org.attackregister.bench.client;

import java.io.IOException;
import java.net.URI;

/** A load by this process. */
final class JavaLoad implements LoadClient {
    @Override
    public String name() {
        return "a client in Java, one thread, kept alive, without pipelining (`wrk` is not installed)";
    }

    @Override
    public LoadOutcome load(URI address, int connections, double seconds, Requests requests) throws IOException {
        return HttpLoad.run(address, connections, requests.repeatedly(seconds));
    }
}
