package org.attackregister.http.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Has a path below that of another resource; in tests only. */
@Path("/test/provoked/below")
public class ProvokedBelowResource {
    @GET
    @Path("/fixed")
    @Operation(hidden = true)
    public Response fixed() {
        return Response.ok("below", "text/plain").build();
    }
}
