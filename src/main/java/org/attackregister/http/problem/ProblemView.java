package org.attackregister.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.attackregister.model.RegisterJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The problem document that a caller reads (RFC 9457). */
@Schema(
        name = "Problem",
        description = "Why a request was not answered (RFC 9457). All faults of a request are reported at once.",
        requiredProperties = {"type", "title", "status", "detail", "instance", "errors"})
public record ProblemView(
        @Schema(description = "The kind of problem, a stable URI reference.", examples = "/problems/invalid-question")
        String type,

        @Schema(description = "One sentence, the same for all problems of the type.")
        String title,

        @Schema(description = "The HTTP status.", examples = "400")
        int status,

        @Schema(description = "One sentence about this occurrence.")
        String detail,

        @Schema(description = "Path and query of the request.", examples = "/v1/attacks?limit=0")
        String instance,

        @Schema(description = "The faults, one by one; empty if the detail is complete.")
        List<FaultView> errors) {

    /**
     * The document of a failed request.
     *
     * @param target the request's target as it was sent
     */
    static ProblemView of(Problem problem, String target) {
        return new ProblemView(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                Instance.of(target),
                problem.faults().stream().map(FaultView::of).toList());
    }

    /** The document as UTF-8. */
    byte[] bytes() {
        try {
            return RegisterJson.MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document could not be written", e);
        }
    }
}
