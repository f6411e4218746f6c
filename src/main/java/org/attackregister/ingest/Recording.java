package org.attackregister.ingest;

import java.util.List;
import org.attackregister.store.version.Change;

/** Takes the changes of an import. */
@FunctionalInterface
interface Recording {
    /** Records nothing: a dry run. */
    Recording NONE = changes -> {};

    /** Appends changes in their order. */
    void append(List<? extends Change> changes);
}
