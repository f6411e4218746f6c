package org.attackregister.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.attackregister.error.Faults;
import org.attackregister.http.param.QueryString;
import org.attackregister.query.Asked;

/** Answers that are about the caller and not about the data: JSON only, and never kept. */
final class PlainAnswer {
    private PlainAnswer() {}

    /** The parameters of a request that takes no others than these. */
    static Asked refuseUnknown(RoutingContext context, List<String> known) {
        Faults faults = new Faults();
        Asked asked = QueryString.read(context.request().query(), faults);
        asked.refuseUnknown(known, faults);
        faults.throwIfAny();
        return asked;
    }

    /** The answer. */
    static Response of(JsonNode body) {
        return Response.ok(Tables.bytes(body), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }
}
