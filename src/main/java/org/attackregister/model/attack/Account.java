package org.attackregister.model.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of an attack, and by whom.
 *
 * @param summary the event in words
 * @param notes doubts and remarks
 * @param verification how far the record was checked; null where the source does not say
 * @param sources the publications, the main one first
 * @param externalIds ids of the same event elsewhere, by scheme ({@code gtd})
 * @param extra what a source has and the register has no field for
 * @param statements claims of publications about this attack
 */
public record Account(
        @Nullable String summary,
        @Nullable String notes,
        @Nullable Verification verification,
        List<Citation> sources,
        Map<String, String> externalIds,
        Map<String, JsonNode> extra,
        List<Statement> statements) {}
