package org.attackregister.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attackregister.ingest.report.Findings;
import org.attackregister.model.attack.Account;
import org.attackregister.model.record.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What a format knows of the register while it reads.
 *
 * @param dataset id of the dataset that the attacks go to
 * @param source id of the source that the dataset's rows cite; null where it has none
 * @param codes the code lists and crosswalks
 * @param groups the groups by name; takes in new ones
 * @param findings takes what is odd
 */
public record ImportScope(
        String dataset, @Nullable String source, CodeLists codes, GroupNames groups, Findings findings) {

    /** Id of an attack of the dataset: unique in the register, the same at every import of the same row. */
    public String attackId(String externalId) {
        return dataset + "-" + externalId;
    }

    /**
     * The provider's ids of an attack, by scheme.
     *
     * @param other what the provider calls a second id
     * @param otherId the second id; null where there is none
     */
    public static Map<String, String> ids(String scheme, String id, String other, @Nullable String otherId) {
        return otherId == null ? Map.of(scheme, id) : new TreeMap<>(Map.of(scheme, id, scheme + "-" + other, otherId));
    }

    /**
     * What a row of the dataset's source says of an attack in words.
     *
     * @param ids the provider's own ids, by scheme
     * @param extra what the register has no field for
     */
    public Account account(
            @Nullable String summary, @Nullable String notes, Map<String, String> ids, Map<String, JsonNode> extra) {
        List<Citation> sources = source == null ? List.of() : List.of(new Citation(source, null));
        return new Account(summary, notes, null, sources, ids, extra, List.of());
    }
}
