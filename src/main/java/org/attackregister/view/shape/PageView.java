package org.attackregister.view.shape;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which part of a list an answer gives. */
@Schema(name = "Page")
public record PageView(
        @Nullable @Schema(description = "The most items of a page; null where there is no limit.")
        Integer limit,

        @Schema(description = "How many items are given here.")
        long returned,

        @Schema(description = "How many items the whole list has, exactly.")
        long total,

        @Schema(description = "Whether the whole list is given here: no other page, and no row under `having_min`.")
        boolean complete,

        @Nullable @Schema(description = "The cursor of the next page.")
        String next) {}
