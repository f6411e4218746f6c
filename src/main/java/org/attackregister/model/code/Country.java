package org.attackregister.model.code;

import org.jspecify.annotations.Nullable;

/**
 * A state or territory, or a former state.
 *
 * @param code ISO 3166-1 alpha-2; ISO 3166-3 or a user-assigned code where there is none
 * @param alpha3 ISO 3166-1 alpha-3; null where there is none
 * @param name name
 * @param gtd GTD's number; null where GTD does not list it
 * @param region code of the GTD region
 * @param former whether it no longer exists
 * @param nationalityOnly whether GTD uses it for the nationality of targets only
 * @param note a remark on the code
 */
public record Country(
        String code,
        @Nullable String alpha3,
        String name,
        @Nullable Integer gtd,
        @Nullable String region,
        boolean former,
        boolean nationalityOnly,
        @Nullable String note) {}
