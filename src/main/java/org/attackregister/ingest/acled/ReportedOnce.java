package org.attackregister.ingest.acled;

import java.util.HashSet;
import java.util.Set;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.report.Remark;

/** What was told of one file, so that what holds for all of its rows is told once. */
final class ReportedOnce {
    private final Findings findings;
    private final Set<Remark> once = new HashSet<>();

    ReportedOnce(Findings findings) {
        this.findings = findings;
    }

    /** Tells a finding. */
    void add(Finding finding) {
        findings.add(finding);
    }

    /** Tells a finding unless one of its kind was told of this file. */
    void once(Finding finding) {
        if (once.add(finding.remark())) {
            findings.add(finding);
        }
    }
}
