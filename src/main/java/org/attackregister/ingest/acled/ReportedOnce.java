package org.attackregister.ingest.acled;

import java.util.HashSet;
import java.util.Set;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.report.Remark;

/** The findings on one file, so that what applies to all of its rows is reported once. */
final class ReportedOnce {
    private final Findings findings;
    private final Set<Remark> once = new HashSet<>();

    ReportedOnce(Findings findings) {
        this.findings = findings;
    }

    /** Reports a finding. */
    void add(Finding finding) {
        findings.add(finding);
    }

    /** Reports a finding unless one of its kind was reported for this file. */
    void once(Finding finding) {
        if (once.add(finding.remark())) {
            findings.add(finding);
        }
    }
}
