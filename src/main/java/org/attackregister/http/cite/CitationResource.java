package org.attackregister.http.cite;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attackregister.config.RegisterConfig;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.http.answer.PlainAnswer;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.view.cite.CitedFigures;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.CitationShapes.AnswerCitation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How an answer is cited, and whether it is still the one that somebody cited. */
@Path(Paths.CITATIONS)
public class CitationResource {
    private static final String OF = Parameter.OF.wireName();
    private static final String SHA256 = Parameter.SHA256.wireName();
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]{64}");

    private final CitedAnswers answers;
    private final Optional<String> publicUrl;

    CitationResource(CitedAnswers answers, RegisterConfig config) {
        this.answers = answers;
        this.publicUrl = config.publicUrl().map(url -> url.replaceAll("/+$", ""));
    }

    @GET
    @Operation(operationId = "citeAnswer", summary = "How an answer is cited: text, BibTeX, CSL-JSON, RIS, SHA-256")
    @Tag(name = "Citations")
    @APIResponse(
            responseCode = "200",
            description = "The citation; with `sha256`, also whether the answer still has that digest.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnswerCitation.class)))
    public Response cite(@Context RoutingContext context) {
        QueryParameters asked = PlainAnswer.refuseUnknown(context, List.of(OF, SHA256));
        Faults faults = new Faults();
        String digest = digest(asked, faults);
        Optional<CitedLink> link = CitedLink.read(asked.values(OF), here(context), faults);
        faults.throwIfAny();
        CitedFigures figures = answers.figures(link.orElseThrow(), publicUrl.orElse(null));
        Boolean verified = digest == null ? null : digest.equals(figures.sha256());
        return PlainAnswer.of(RegisterJson.tree(figures.cited(verified)));
    }

    /** The addresses under which the register is reached, so that a link can be given as a browser shows it. */
    private List<String> here(RoutingContext context) {
        String authority = String.valueOf(context.request().authority());
        return publicUrl
                .map(url -> List.of(url, "http://" + authority, "https://" + authority))
                .orElseGet(() -> List.of("http://" + authority, "https://" + authority));
    }

    private static @Nullable String digest(QueryParameters asked, Faults faults) {
        String given = asked.one(SHA256, faults).orElse(null);
        if (given != null && !HEXADECIMAL.matcher(given).matches()) {
            faults.add(Fault.parameter(SHA256, FaultCode.MALFORMED, "'sha256' takes 64 hexadecimal digits.", given));
        }
        return given == null ? null : given.toLowerCase(Locale.ROOT);
    }
}
