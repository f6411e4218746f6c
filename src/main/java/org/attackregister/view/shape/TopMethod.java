package org.attackregister.view.shape;

import org.attackregister.query.question.TopValues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what it was chosen which values of the last dimension have rows of their own. */
@Schema(name = "TopMethod")
public record TopMethod(
        @Schema(description = "The most values that are kept.")
        int most,

        @Schema(description = "The measure whose largest they are, over all rows; equal ones go by their names.")
        String by) {

    /** What is said of the values that were kept. */
    public static TopMethod of(TopValues top) {
        return new TopMethod(top.most(), top.by().code());
    }
}
