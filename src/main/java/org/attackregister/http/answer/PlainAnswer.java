package org.attackregister.http.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.attackregister.error.Faults;
import org.attackregister.http.param.QueryString;
import org.attackregister.query.QueryParameters;

/** Answers that are about the caller and not about the data: JSON only, and never kept. */
public final class PlainAnswer {
    private PlainAnswer() {}

    /** The parameters of a request that takes no others than these. */
    public static QueryParameters refuseUnknown(RoutingContext context, List<String> known) {
        Faults faults = new Faults();
        QueryParameters asked = QueryString.read(context.request().query(), faults);
        asked.refuseUnknown(known, faults);
        faults.throwIfAny();
        return asked;
    }

    /** The answer. */
    public static Response of(JsonNode body) {
        return Response.ok(SmallTables.bytes(body), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }
}
