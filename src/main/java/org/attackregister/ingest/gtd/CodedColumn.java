package org.attackregister.ingest.gtd;

import org.attackregister.ingest.kit.ProviderRow;
import org.jspecify.annotations.Nullable;

/**
 * A column of codes and the column of their labels beside it.
 *
 * @param code the column of codes
 * @param label the column of labels; a file may have it alone
 * @param list the codes
 * @param kept whether its value stays in extra even if the attack has it
 */
record CodedColumn(GtdColumn code, GtdColumn label, GtdList list, boolean kept) {
    /** Keeps a code under GTD's name of its column. */
    void keep(ProviderRow<GtdColumn> row, GtdCode read) {
        row.keep(code.name(), read.json());
    }

    /**
     * The cell's code. Whatever the attack will not have of it is kept: a code for unknown, one that is not listed,
     * a label that says something else.
     */
    GtdCode read(ProviderRow<GtdColumn> row) {
        String cell = row.text(code);
        String labelText = row.text(label);
        if (cell == null) {
            return labelText == null ? GtdCode.NONE : byLabel(row, labelText);
        }
        GtdCode read = list.of(cell);
        if (kept || read.mapping() == null) {
            keep(row, read);
        }
        if (!read.isListed()) {
            row.report(GtdRemark.UNLISTED_CODE, code, "the code is not in GTD's list, and stays in extra");
        }
        if (labelText != null && !read.unknown()) {
            compare(row, read, labelText);
        }
        return read;
    }

    /** The register's code; null where there is none. */
    @Nullable
    String target(ProviderRow<GtdColumn> row) {
        return read(row).target();
    }

    /** Whether the cell's code, or else its label, is in GTD's list. */
    boolean isListed(ProviderRow<GtdColumn> row) {
        String cell = row.text(code);
        String labelText = row.text(label);
        return cell == null
                ? labelText != null && list.codeOf(labelText) != null
                : list.of(cell).isListed();
    }

    /** The column that is read in a row: that of the codes, or that of the labels where the code is blank. */
    GtdColumn column(ProviderRow<GtdColumn> row) {
        return row.text(code) == null && row.text(label) != null ? label : code;
    }

    private GtdCode byLabel(ProviderRow<GtdColumn> row, String labelText) {
        String found = list.codeOf(labelText);
        if (found == null) {
            row.refuse(GtdRemark.UNLISTED_CODE, label, "the label is not in GTD's list, and stays in extra");
            return GtdCode.NONE;
        }
        if (row.has(code)) {
            row.report(GtdRemark.READ_BY_LABEL, label, "the code is blank, and was found by its label: " + found);
        }
        GtdCode read = list.of(found);
        if (kept) {
            keep(row, read);
        }
        return read;
    }

    private void compare(ProviderRow<GtdColumn> row, GtdCode read, String labelText) {
        String found = list.codeOf(labelText);
        if (read.text().equals(found)) {
            return;
        }
        row.keep(label);
        if (found != null) {
            String reason = "the label belongs to the code %s; the code %s was read".formatted(found, read.text());
            row.report(GtdRemark.LABEL_CONTRADICTS, label, reason);
        } else if (list.isNewlyMet(labelText)) {
            row.report(GtdRemark.UNLISTED_LABEL, label, "the label is not in GTD's list, and stays in extra");
        }
    }
}
