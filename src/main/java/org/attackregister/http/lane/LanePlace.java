package org.attackregister.http.lane;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig.InsecureRequests;
import org.attackregister.config.RegisterConfig;

/** Where the lane begins: before all that the settings ask of each request can be done in it. */
enum LanePlace {
    /** Before the router: nothing is asked of a request but what the lane itself does. */
    AHEAD_OF_THE_ROUTER,

    /** The first of the router's filters: a proxy is believed, requests are logged, or headers are added. */
    FIRST_FILTER,

    /** Only behind all filters: reading needs a token, or Quarkus has the rules for pages of other sites. */
    NOWHERE;

    static LanePlace of(RegisterConfig register, VertxHttpConfig server) {
        if (!register.read().open() || server.cors().enabled()) {
            return NOWHERE;
        }
        boolean plain = !server.proxy().proxyAddressForwarding()
                && !server.accessLog().enabled()
                && server.header().isEmpty()
                && server.filter().isEmpty()
                && server.insecureRequests().orElse(InsecureRequests.ENABLED) != InsecureRequests.REDIRECT;
        return plain ? AHEAD_OF_THE_ROUTER : FIRST_FILTER;
    }
}
