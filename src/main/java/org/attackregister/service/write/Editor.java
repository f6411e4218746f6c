package org.attackregister.service.write;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param subject shown in the history of what is written
 * @param reason why it is written, in the editor's words; null where nothing was said
 * @param permit refuses, by an exception, a dataset that the editor may not write
 */
public record Editor(String subject, @Nullable String reason, Consumer<String> permit) {
    /** Who writes what belongs to no dataset. */
    public Editor(String subject, @Nullable String reason) {
        this(subject, reason, dataset -> {});
    }
}
