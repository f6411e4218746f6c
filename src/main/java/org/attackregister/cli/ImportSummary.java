package org.attackregister.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.ImportReport.FindingSummary;
import org.attackregister.ingest.report.Outcome;

/** What an import did, as the terminal shows it. */
final class ImportSummary {
    private static final int LONGEST_VALUE = 80;

    private ImportSummary() {}

    /** The lines, without an end of line. */
    static List<String> of(ImportRequest request, ImportReport report) {
        List<String> lines = found(report);
        lines.add("%d rows: %s.%s"
                .formatted(
                        report.rows(),
                        outcomes(request, report),
                        request.dryRun() ? " A dry run: nothing was written." : ""));
        return lines;
    }

    /** What was found in the files, whatever came of it. */
    static List<String> found(ImportReport report) {
        List<String> lines = new ArrayList<>(report.files());
        List<FindingSummary> kinds = report.summaries().stream()
                .sorted(Comparator.comparing((FindingSummary t) -> t.remark().level()))
                .toList();
        kinds.forEach(t -> addLines(t, lines));
        if (kinds.size() > 1) {
            addTable(kinds, lines);
        }
        return lines;
    }

    /** All kinds, a line each, with the dead in rows that were left out for them. */
    private static void addTable(List<FindingSummary> kinds, List<String> lines) {
        lines.add("%-9s %9s %9s  %s".formatted("level", "findings", "dead out", "kind"));
        kinds.forEach(kind -> lines.add("%-9s %9d %9s  %s"
                .formatted(
                        kind.remark().level().code(),
                        kind.count(),
                        kind.dead().signum() == 0 ? "" : kind.dead().toPlainString(),
                        kind.remark().code())));
    }

    private static String outcomes(ImportRequest request, ImportReport report) {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            boolean always = outcome != Outcome.DELETED && outcome != Outcome.RESTORED && outcome != Outcome.LEFT_OUT;
            if (always || report.of(outcome) > 0 || (request.replace() && outcome == Outcome.DELETED)) {
                parts.add(report.of(outcome) + " " + outcome.code().replace('_', ' '));
            }
        }
        return String.join(", ", parts);
    }

    private static void addLines(FindingSummary summary, List<String> lines) {
        String reference = summary.remark().reference() == null
                ? ""
                : " [" + summary.remark().reference() + "]";
        lines.add("%s %s, %s: %s%s"
                .formatted(
                        summary.remark().level().code().toUpperCase(Locale.ROOT),
                        summary.remark().code(),
                        summary.count() == 1 ? "once" : summary.count() + " times",
                        summary.remark().meaning(),
                        reference));
        summary.first().forEach(f -> lines.add("  " + line(f)));
        if (summary.count() > summary.first().size()) {
            lines.add("  … and %d more; --report writes all of them"
                    .formatted(summary.count() - summary.first().size()));
        }
    }

    private static String line(Finding finding) {
        String column = finding.column() == null ? "" : ", " + finding.column();
        String value = finding.value() == null ? "" : " \"" + shorten(finding.value()) + "\"";
        return "%s, line %d%s%s: %s".formatted(finding.file(), finding.line(), column, value, finding.reason());
    }

    private static String shorten(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) + "…" : line;
    }
}
