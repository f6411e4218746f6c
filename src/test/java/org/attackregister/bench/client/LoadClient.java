package org.attackregister.bench.client;

import java.io.IOException;
import java.net.URI;

/** Asks as fast as it is answered, for some seconds. */
public interface LoadClient {
    /** What it is, for whoever reads the figures. */
    String name();

    /** Asks over so many connections. */
    LoadOutcome load(URI address, int connections, double seconds, Requests requests)
            throws IOException, InterruptedException;

    /** The client in C where it is installed, as it takes the least from those that are measured. */
    static LoadClient best() throws InterruptedException {
        return Wrk.isInstalled() ? new Wrk() : new JavaLoad();
    }
}
