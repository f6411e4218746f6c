package org.attackregister.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.attackregister.model.Statement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One claim of a publication as callers see it. */
@Schema(
        name = "Statement",
        description = "One claim of a publication, kept with its hedge, its period, its certainty and its source.")
public record StatementView(
        String id,
        @Nullable String heading,
        String subject,
        String predicate,

        @Nullable @Schema(description = "A word, a number, a list or an object.")
        JsonNode value,

        @Nullable String unit,

        @Nullable @Schema(description = "The publication's own hedge; to be shown with the value.")
        String qualifier,

        @Nullable String period,
        @Nullable String certainty,
        @Schema(description = "Id of the publication.") String source,

        @Schema(description = "What other sources say against it or add to it.")
        List<ContradictionView> contradictedBy,

        @Nullable String note) {

    /** What another source says against a statement, or adds to it. */
    @Schema(name = "Contradiction")
    public record ContradictionView(
            String what,
            @Nullable String source,
            @Nullable String url,
            @Nullable String verification) {}

    /** The public shape of a statement. */
    public static StatementView of(Statement statement) {
        return new StatementView(
                statement.id(),
                statement.heading(),
                statement.subject(),
                statement.predicate(),
                statement.value(),
                statement.unit(),
                statement.qualifier(),
                statement.period(),
                statement.certainty(),
                statement.source(),
                statement.contradictedBy().stream()
                        .map(c -> new ContradictionView(c.what(), c.source(), c.url(), c.verification()))
                        .toList(),
                statement.note());
    }
}
