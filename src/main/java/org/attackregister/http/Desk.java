package org.attackregister.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
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
        Faults faults = new Faults();
        Asked asked = QueryString.read(context.request().query(), faults);
        return inquiry(context, asked, asked, faults);
    }

    /** A request that is answered at the newest revision; what it says of another is not read. */
    Inquiry openNewest(RoutingContext context) {
        Faults faults = new Faults();
        Asked asked = QueryString.read(context.request().query(), faults);
        return inquiry(context, asked, new Asked(Map.of()), faults);
    }

    private Inquiry inquiry(RoutingContext context, Asked asked, Asked where, Faults faults) {
        Snapshot snapshot = register.snapshot();
        return new Inquiry(
                RequestFacts.of(context.request()),
                asked,
                faults,
                snapshot,
                register.standpoint(snapshot, where, faults));
    }
}
