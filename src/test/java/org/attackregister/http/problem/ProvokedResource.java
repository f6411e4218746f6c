package org.attackregister.http.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.http.param.QueryString;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails in every way there is, on purpose; in tests only. */
@Path("/test/provoked")
public class ProvokedResource {
    /** A body that is read. */
    public record Body(String firstName, int count, List<Part> parts) {}

    /** A part of a body. */
    public record Part(int size) {}

    @GET
    @Path("/trouble/{name}")
    @Operation(hidden = true)
    public Response trouble(@PathParam("name") Trouble trouble) {
        throw new RegisterException(trouble, "Provoked.");
    }

    @GET
    @Path("/faults")
    @Operation(hidden = true)
    public Response faults() {
        Faults faults = new Faults();
        faults.add(Fault.parameter("gruop", FaultCode.UNKNOWN_PARAMETER, "'gruop' is not a parameter here.", null)
                .allowing(List.of("group", "year"))
                .near(List.of("group")));
        faults.add(Fault.pointer("/targets/0", FaultCode.SCHEMA, "No.", "x\"<y>"));
        faults.throwIfAny();
        return Response.noContent().build();
    }

    @GET
    @Path("/unexpected")
    @Operation(hidden = true)
    public Response unexpected() {
        throw new IllegalStateException("SELECT secret FROM org.attackregister.Inside");
    }

    @GET
    @Path("/web/{status}")
    @Operation(hidden = true)
    public Response web(@PathParam("status") int status) {
        throw new WebApplicationException(Response.status(status)
                .header("Retry-After", "7")
                .header("WWW-Authenticate", "Bearer")
                .entity("inside")
                .type("text/html")
                .build());
    }

    @GET
    @Path("/redirect")
    @Operation(hidden = true)
    public Response redirect() {
        throw new WebApplicationException(
                Response.seeOther(URI.create("/elsewhere")).build());
    }

    @GET
    @Path("/plain/{status}")
    @Operation(hidden = true)
    public Response plain(@PathParam("status") int status) {
        return Response.status(status).build();
    }

    @GET
    @Path("/csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response csv() {
        return Response.ok("a").build();
    }

    @GET
    @Path("/query")
    @Operation(hidden = true)
    public Response query(@Context HttpServerRequest request) {
        Faults faults = new Faults();
        var asked = QueryString.read(request.query(), faults);
        faults.throwIfAny();
        asked.names().forEach(n -> asked.many(n, faults));
        faults.throwIfAny();
        StringBuilder body = new StringBuilder();
        asked.names().forEach(n -> body.append(n).append('=').append(asked.many(n, faults)));
        return Response.ok(body.toString(), "text/plain").build();
    }

    @GET
    @Path("/items/{id}")
    @Operation(hidden = true)
    public Response item(@PathParam("id") String id) {
        return Response.ok(id, "text/plain").build();
    }

    @DELETE
    @Path("/items/{id}")
    @Operation(hidden = true)
    public Response delete(@PathParam("id") String id) {
        return Response.noContent().build();
    }

    @GET
    @Path("/items/fixed")
    @Operation(hidden = true)
    public Response fixed() {
        return Response.ok("fixed", "text/plain").build();
    }

    @DELETE
    @Path("/below/{id}")
    @Operation(hidden = true)
    public Response neverReached(@PathParam("id") String id) {
        return Response.noContent().build();
    }

    @PUT
    @Path("/put-only")
    @Operation(hidden = true)
    public Response putOnly() {
        return Response.noContent().build();
    }

    @POST
    @Path("/body")
    @Consumes("application/json")
    @Operation(hidden = true)
    public Response body(Body body) {
        return Response.noContent().build();
    }
}
