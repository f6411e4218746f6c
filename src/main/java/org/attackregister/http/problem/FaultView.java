package org.attackregister.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.attackregister.error.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a request, as the caller reads it. */
@Schema(
        name = "Fault",
        description = "One thing that is wrong with the request. Either `parameter` or `pointer` says where.",
        requiredProperties = {"code", "message", "value"})
public record FaultView(
        @JsonInclude(Include.NON_NULL)
        @Schema(description = "The query parameter or header.", examples = "group")
        @Nullable
        String parameter,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "The place in the body, a JSON pointer (RFC 6901).", examples = "/targets/0/category")
        @Nullable
        String pointer,

        @Schema(description = "What is wrong, as a stable code.", examples = "unknown_value")
        String code,

        @Schema(description = "What is wrong, for a person.")
        String message,

        @Schema(nullable = true, description = "The offending text, shortened; null where there is none.") @Nullable
        String value,

        @JsonInclude(Include.NON_EMPTY)
        @Schema(description = "What would have been accepted; left out where a list would not help.")
        List<String> allowed,

        @JsonProperty("did_you_mean")
        @JsonInclude(Include.NON_EMPTY)
        @Schema(description = "The nearest legal values, best first; left out where none is near.")
        List<String> didYouMean) {

    /** The public shape of a fault. */
    static FaultView of(Fault fault) {
        boolean inQuery = fault.place() == Fault.FaultPlace.PARAMETER;
        return new FaultView(
                inQuery ? fault.name() : null,
                inQuery ? null : fault.name(),
                fault.code().code(),
                fault.message(),
                fault.value(),
                fault.allowed(),
                fault.didYouMean());
    }
}
