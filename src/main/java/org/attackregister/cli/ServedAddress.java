package org.attackregister.cli;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/**
 * Where the register is served without TLS.
 *
 * @param host a name or an address of this machine
 * @param port the port; 0 for any that is free
 */
record ServedAddress(String host, int port) {
    private static final String EVERYWHERE = "0.0.0.0";
    private static final int STANDARD_PORT = 8080;

    /**
     * What the settings name; empty where it is nothing of this kind.
     *
     * @throws StartRefusal if they name no port
     */
    static Optional<ServedAddress> of(SmallRyeConfig config) {
        boolean plain = !"disabled"
                .equalsIgnoreCase(config.getOptionalValue("quarkus.http.insecure-requests", String.class)
                        .orElse(""));
        try {
            boolean open = config.getOptionalValue("quarkus.http.host-enabled", Boolean.class)
                    .orElse(true);
            String host =
                    config.getOptionalValue("quarkus.http.host", String.class).orElse(EVERYWHERE);
            int port =
                    config.getOptionalValue("quarkus.http.port", Integer.class).orElse(STANDARD_PORT);
            return plain && open ? Optional.of(new ServedAddress(host, port)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new StartRefusal("The settings are not valid: " + e.getMessage());
        }
    }

    /**
     * Looks whether the port can be had, and leaves it as it was.
     *
     * @throws StartRefusal if it cannot
     */
    void look() {
        try (ServerSocket socket = new ServerSocket()) {
            // as the server does it: what was closed a moment ago is free
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            throw new StartRefusal(
                    String.valueOf(e.getMessage()).contains("in use")
                            ? StartReport.portInUse(port)
                            : "Port %d of %s cannot be opened: %s. Name another one in QUARKUS_HTTP_PORT, or another address of this machine in QUARKUS_HTTP_HOST."
                                    .formatted(port, host, e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefusal(
                    "Port %d of %s cannot be opened: %s. QUARKUS_HTTP_PORT and QUARKUS_HTTP_HOST name it."
                            .formatted(port, host, e.getMessage()));
        }
    }
}
