package org.attackregister.model.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state or territory, or a former state.
 *
 * @param code ISO 3166-1 alpha-2; ISO 3166-3 or a user-assigned code where there is none
 * @param alpha3 ISO 3166-1 alpha-3; null where there is none
 * @param name name
 * @param aliases other names, short forms and former names; one of them may be that of several countries
 * @param gtd GTD's number; null where GTD does not list it
 * @param region code of the GTD region
 * @param state code of the state that it is a part of, where it is listed besides; null where it is a state or none is named
 * @param former whether it no longer exists
 * @param nationalityOnly whether GTD uses it for the nationality of targets only
 * @param note a remark on the code
 */
public record Country(
        String code,
        @Nullable String alpha3,
        String name,
        List<String> aliases,
        @Nullable Integer gtd,
        @Nullable String region,
        @Nullable String state,
        boolean former,
        boolean nationalityOnly,
        @Nullable String note) {
    public Country {
        // Records that were made before there were aliases do not speak of them.
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }
}
