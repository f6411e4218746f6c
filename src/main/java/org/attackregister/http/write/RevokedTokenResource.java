package org.attackregister.http.write;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.http.answer.PlainAnswer;
import org.attackregister.http.security.Callers;
import org.attackregister.model.Caller;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.QueryParameters;
import org.attackregister.service.write.Revocations;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.TokenShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tokens that are not taken any more. */
@Path(Paths.REVOKED_TOKENS)
public class RevokedTokenResource {
    private static final String REASON = "reason";

    private final Callers callers;
    private final Revocations revocations;

    RevokedTokenResource(Callers callers, Revocations revocations) {
        this.callers = callers;
        this.revocations = revocations;
    }

    @GET
    @Operation(operationId = "listRevokedTokens", summary = "The tokens that were revoked; for the role admin")
    @Tag(name = "Tokens")
    @SecurityRequirement(name = MeResource.TOKEN)
    @APIResponse(
            responseCode = "200",
            description = "All of them, the newest first.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TokenShapes.RevokedTokenList.class)))
    public Response list(@Context RoutingContext context) {
        callers.admin(context);
        PlainAnswer.refuseUnknown(context, List.of());
        return PlainAnswer.of(RegisterJson.tree(TokenShapes.RevokedTokenList.of(revocations.all())));
    }

    @PUT
    @Path("{jti}")
    @Operation(operationId = "revokeToken", summary = "Revokes a token, at once and for ever; for the role admin")
    @Tag(name = "Tokens")
    @SecurityRequirement(name = MeResource.TOKEN)
    @Parameter(name = "jti", in = ParameterIn.PATH, required = true, description = "The token's own id, its `jti`.")
    @Parameter(
            name = REASON,
            in = ParameterIn.QUERY,
            description = "Why, in up to 500 characters.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "204", description = "The token is revoked, by this request or an earlier one.")
    public Response revoke(@PathParam("jti") String jti, @Context RoutingContext context) {
        Caller admin = callers.admin(context);
        QueryParameters asked = PlainAnswer.refuseUnknown(context, List.of(REASON));
        Faults faults = new Faults();
        String reason = asked.one(REASON, faults).orElse(null);
        if (!Caller.isName(jti)) {
            faults.add(Fault.parameter(
                    "jti",
                    FaultCode.MALFORMED,
                    "A token's id has 1 to " + Caller.LONGEST_NAME + " letters on one line.",
                    jti));
        }
        faults.throwIfAny();
        revocations.revoke(jti, reason, admin);
        return Response.noContent().header("Cache-Control", "no-store").build();
    }
}
