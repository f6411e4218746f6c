package org.attackregister.model.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim of a publication, kept as it was made: with its hedge, its period, its certainty and its source.
 *
 * @param id stable id ({@code ICCT-39})
 * @param heading the part of the publication that has it
 * @param subject whom or what the claim is about
 * @param predicate what is said
 * @param value the value claimed: a word, a number, a list or an object; null where there is none
 * @param unit unit of a number
 * @param qualifier the publication's own hedge ({@code almost}); to be shown with the value
 * @param period the time the claim is about
 * @param certainty how firmly the publication says it
 * @param source id of the publication
 * @param contradictedBy what other sources say against it or add to it
 * @param note a remark of the register's
 */
public record Statement(
        String id,
        @Nullable String heading,
        String subject,
        String predicate,
        @Nullable JsonNode value,
        @Nullable String unit,
        @Nullable String qualifier,
        @Nullable String period,
        @Nullable String certainty,
        String source,
        List<Contradiction> contradictedBy,
        @Nullable String note) {

    public Statement {
        value = value == null || value.isNull() ? null : value;
    }

    /**
     * What another source says against a statement, or adds to it.
     *
     * @param what the finding
     * @param saidBy who says so, in words
     * @param url the page
     * @param verification whether the page was read
     */
    public record Contradiction(
            String what,
            @Nullable String saidBy,
            @Nullable String url,
            @Nullable String verification) {}
}
