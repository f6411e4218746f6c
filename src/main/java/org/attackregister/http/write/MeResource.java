package org.attackregister.http.write;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.attackregister.http.answer.PlainAnswer;
import org.attackregister.http.security.Callers;
import org.attackregister.model.RegisterJson;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.TokenShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the presented token lets its holder do. */
@Path(Paths.ME)
@SecurityScheme(
        securitySchemeName = MeResource.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description =
                "A token of the register (`token --help`) or of the identity provider that it trusts. Reading needs"
                        + " none unless the operator says so; a token that is not valid is refused everywhere.")
public class MeResource {
    public static final String TOKEN = "token";

    private final Callers callers;

    MeResource(Callers callers) {
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "getMe", summary = "What the token may do")
    @Tag(name = "Tokens")
    @SecurityRequirement(name = TOKEN)
    @APIResponse(
            responseCode = "200",
            description = "The token's subject, roles and datasets.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenShapes.Me.class)))
    public Response me(@Context RoutingContext context) {
        PlainAnswer.refuseUnknown(context, List.of());
        return PlainAnswer.of(RegisterJson.tree(TokenShapes.Me.of(callers.get(context))));
    }
}
