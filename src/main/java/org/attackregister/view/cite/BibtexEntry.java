package org.attackregister.view.cite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A citation for BibTeX and BibLaTeX, as {@code @misc}, which both know. */
final class BibtexEntry {
    private static final String SPECIAL = "&%$#_{}";

    private BibtexEntry() {}

    /** The entry, a line a field. */
    static String of(CitedFigures figures) {
        Map<String, String> fields = new LinkedHashMap<>();
        // braces twice: a name that is no person's, and a title whose capitals stay
        fields.put("author", "{" + escaped(figures.authority()) + "}");
        fields.put("title", "{" + escaped(figures.title()) + "}");
        fields.put("year", String.valueOf(figures.issued().getYear()));
        fields.put("publisher", CitedFigures.PUBLISHER);
        fields.put("version", figures.version());
        if (figures.url() != null) {
            fields.put("url", figures.url());
            fields.put("urldate", figures.retrieved().toString());
        }
        fields.put("note", escaped(figures.note()));
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@misc{" + figures.key() + ",\n", "\n}\n"));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
            if (c == '\\') {
                escaped.append("\\textbackslash{}");
            } else if (c == '~') {
                escaped.append("\\textasciitilde{}");
            } else if (c == '^') {
                escaped.append("\\textasciicircum{}");
            } else {
                escaped.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
            }
        }
        return escaped.toString();
    }
}
