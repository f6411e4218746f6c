package org.attackregister.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.attackregister.error.Faults;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.http.param.QueryString;
import org.attackregister.query.Asked;
import org.attackregister.service.RegisterService;
import org.attackregister.snapshot.Snapshot;

/** Takes requests in: reads their query strictly and settles at which revision they are answered. */
@ApplicationScoped
class Desk {
    private final RegisterService register;

    Desk(RegisterService register) {
        this.register = register;
    }

    /** The request, read as far as every resource needs. */
    Inquiry open(RoutingContext context) {
        Snapshot snapshot = register.snapshot();
        Faults faults = new Faults();
        Asked asked = QueryString.read(context.request().query(), faults);
        return new Inquiry(
                RequestFacts.of(context.request()),
                asked,
                faults,
                snapshot,
                register.standpoint(snapshot, asked, faults));
    }
}
