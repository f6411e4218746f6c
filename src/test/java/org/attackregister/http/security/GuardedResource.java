package org.attackregister.http.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Writes of a dataset that write nothing, and what only an admin does; in tests only. */
@Path("/test/guarded")
public class GuardedResource {
    static final AtomicInteger WRITTEN = new AtomicInteger();

    private final Callers callers;

    GuardedResource(Callers callers) {
        this.callers = callers;
    }

    @POST
    @Path("datasets/{dataset}")
    @Operation(hidden = true)
    public String post(@PathParam("dataset") String dataset, @Context RoutingContext context, String body) {
        return written(context, dataset) + " wrote " + body.length();
    }

    @PUT
    @Path("datasets/{dataset}")
    @Operation(hidden = true)
    public String put(@PathParam("dataset") String dataset, @Context RoutingContext context) {
        return written(context, dataset);
    }

    @PATCH
    @Path("datasets/{dataset}")
    @Operation(hidden = true)
    public String patch(@PathParam("dataset") String dataset, @Context RoutingContext context) {
        return written(context, dataset);
    }

    @DELETE
    @Path("datasets/{dataset}")
    @Operation(hidden = true)
    public String delete(@PathParam("dataset") String dataset, @Context RoutingContext context) {
        return written(context, dataset);
    }

    @POST
    @Path("any")
    @Operation(hidden = true)
    public String any(@Context RoutingContext context) {
        return callers.writer(context).subject();
    }

    @POST
    @Path("admin")
    @Operation(hidden = true)
    public String admin(@Context RoutingContext context) {
        return callers.admin(context).subject();
    }

    private String written(RoutingContext context, String dataset) {
        String subject = callers.writer(context, dataset).subject();
        WRITTEN.incrementAndGet();
        return subject;
    }
}
