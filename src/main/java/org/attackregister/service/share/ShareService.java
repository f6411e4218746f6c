package org.attackregister.service.share;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.AnnualShare;
import org.attackregister.query.answer.ShareAnswer.Comparison;
import org.attackregister.query.answer.ShareAnswer.Computed;
import org.attackregister.query.answer.ShareAnswer.Shift;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.snapshot.Snapshot;

/** Annual shares: those that publications state, those that the register computes, and the two side by side. */
@ApplicationScoped
public class ShareService {
    /** The published shares that a question asks for, in the order in which they came. */
    public List<Versioned<AnnualShare>> reported(Snapshot snapshot, ShareQuestion question) {
        return ReportedShares.of(snapshot, question);
    }

    /** The computed shares that a question asks for: every year in question by every category that occurs. */
    public List<Computed> computed(Snapshot snapshot, ShareQuestion question) {
        return ComputedShares.of(snapshot, question);
    }

    /** For each pair of consecutive years that has figures, what the group mainly attacked before and after. */
    public List<Shift> shifts(Snapshot snapshot, ShareQuestion question) {
        return ShareShifts.of(snapshot, question);
    }

    /** Each reported figure of a year and category beside the computed one, with what stands between them. */
    public List<Comparison> comparison(Snapshot snapshot, ShareQuestion question) {
        return ShareComparisons.of(snapshot, question);
    }
}
