package org.attackregister.view;

import java.util.ArrayList;
import java.util.List;
import org.attackregister.model.record.Dataset;
import org.attackregister.query.answer.ShareAnswer.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What must be said of shares that are computed from a dataset.
 *
 * @param dataset the dataset; null where nothing is known of it
 */
record ShareCaveats(@Nullable Dataset dataset) {
    /** What must be known before a computed share is read; null if there is no caveat. */
    @Nullable
    String caveat() {
        if (dataset == null) {
            return null;
        }
        List<Reason> caveats = new ArrayList<>();
        Reason.ofCensus(dataset.census()).ifPresent(caveats::add);
        if (!dataset.recordsInitiator()) {
            caveats.add(Reason.NO_INITIATOR);
        }
        return sentences(caveats);
    }

    /** Reasons as sentences, with the dataset's own word on what was selected; null where there is none. */
    @Nullable
    String sentences(List<Reason> reasons) {
        List<String> sentences = new ArrayList<>();
        for (Reason reason : reasons) {
            sentences.add(reason.sentence());
            boolean ofCensus = reason == Reason.SELECTION || reason == Reason.CENSUS_NOT_STATED;
            if (ofCensus && dataset != null && dataset.selection() != null) {
                String selection = dataset.selection().strip();
                sentences.add(selection.matches("(?s).*[.!?]") ? selection : selection + ".");
            }
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }
}
