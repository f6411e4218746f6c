package org.attackregister.ingest.gtd;

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
    /** GTD's name of the column of codes. */
    String name() {
        return code.name();
    }

    /**
     * The cell's code; null where there is none. Whatever the attack will not have of it is kept: a code for
     * unknown, one that is not listed, a label that says something else.
     */
    @Nullable
    GtdCode read(GtdRow row) {
        String cell = code.text(row);
        String labelText = label.text(row);
        if (cell == null) {
            return labelText == null ? null : byLabel(row, labelText);
        }
        GtdCode read = list.of(cell);
        if (kept || read.mapping() == null) {
            row.keep(name(), read.json());
        }
        if (!read.isListed()) {
            row.report(GtdRemark.UNLISTED_CODE, name(), "the code is not in GTD's list, and stays in extra");
        }
        if (labelText != null && !read.unknown()) {
            compare(row, read, labelText);
        }
        return read;
    }

    /** The register's code; null where there is none. */
    @Nullable
    String target(GtdRow row) {
        GtdCode read = read(row);
        return read == null ? null : read.target();
    }

    /** Whether the cell's code, or else its label, is in GTD's list. */
    boolean isListed(GtdRow row) {
        String cell = code.text(row);
        String labelText = label.text(row);
        return cell == null
                ? labelText != null && list.codeOf(labelText) != null
                : list.of(cell).isListed();
    }

    /** The column that is read in a row: that of the codes, or that of the labels where the code is blank. */
    GtdColumn column(GtdRow row) {
        return code.text(row) == null && label.text(row) != null ? label : code;
    }

    private @Nullable GtdCode byLabel(GtdRow row, String labelText) {
        String found = list.codeOf(labelText);
        if (found == null) {
            row.report(GtdRemark.UNLISTED_CODE, label.name(), "the label is not in GTD's list, and stays in extra");
            row.keep(label.name(), labelText);
            return null;
        }
        if (code.isThere()) {
            row.report(
                    GtdRemark.READ_BY_LABEL, label.name(), "the code is blank, and was found by its label: " + found);
        }
        GtdCode read = list.of(found);
        if (kept) {
            row.keep(name(), read.json());
        }
        return read;
    }

    private void compare(GtdRow row, GtdCode read, String labelText) {
        String found = list.codeOf(labelText);
        if (found == null) {
            row.keep(label.name(), labelText);
            if (list.isNewlyMet(labelText)) {
                row.report(
                        GtdRemark.UNLISTED_LABEL, label.name(), "the label is not in GTD's list, and stays in extra");
            }
        } else if (!found.equals(read.text())) {
            row.keep(label.name(), labelText);
            row.report(
                    GtdRemark.LABEL_CONTRADICTS,
                    label.name(),
                    "the label belongs to the code " + found + "; the code " + read.text() + " was read");
        }
    }
}
