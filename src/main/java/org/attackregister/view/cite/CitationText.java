package org.attackregister.view.cite;

/** A citation as a sentence for a list of references. */
final class CitationText {
    private CitationText() {}

    /** The sentence, in one line. */
    static String of(CitedFigures figures) {
        String where = figures.url() == null ? "" : figures.url() + " ";
        return "%s. %s. %s, %s of %s. %s(retrieved %s). %s."
                .formatted(
                        closed(figures.authority()),
                        figures.title(),
                        CitedFigures.PUBLISHER,
                        figures.version(),
                        figures.issued(),
                        where,
                        figures.retrieved(),
                        figures.note())
                .replaceAll("\\s+", " ");
    }

    private static String closed(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
