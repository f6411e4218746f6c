package org.attackregister.http.param;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/**
 * Turns off Quarkus' own check of addresses, which ends the request with an empty 400 before any code of ours sees it
 * and also refuses the unescaped letters and {@code |} that common clients send. {@link RequestGuard} checks instead.
 */
@ApplicationScoped
class AddressCheck {
    private static final String SWITCH = "vertx.disableURIValidation";

    /** Quarkus reads the switch once, when its HTTP classes are loaded; the application scope starts before that. */
    void leaveToGuard(@Observes @Initialized(ApplicationScoped.class) Object start) {
        System.setProperty(SWITCH, "true");
    }
}
