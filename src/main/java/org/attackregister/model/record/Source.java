package org.attackregister.model.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication that a figure comes from.
 *
 * @param id stable id
 * @param title title; translated where the page is not in English
 * @param publisher who published it
 * @param author who wrote it
 * @param form the publisher's word for its form
 * @param kind {@code publication}, {@code report}, {@code news}, {@code encyclopedia}, {@code dataset},
 *     {@code code_list} or {@code general_knowledge}
 * @param publishedOn date of publication, as far as known ({@code 2024}, {@code 2024-01}, {@code 2024-01-12})
 * @param year year of publication
 * @param url address
 * @param pageRead whether the page was read when the record was made; null where there is no page
 * @param note a remark
 * @param statements claims about the publication itself
 */
public record Source(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable String form,
        String kind,
        @Nullable String publishedOn,
        @Nullable Integer year,
        @Nullable String url,
        @Nullable Boolean pageRead,
        @Nullable String note,
        List<Statement> statements) {}
