package org.attackregister.ingest.ged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attackregister.ingest.kit.ColumnPositions.OtherColumn;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.row.CellContent;
import org.jspecify.annotations.Nullable;

/** The cells of a row that no field of an attack has, under UCDP's names of the columns. */
final class GedExtras {
    private static final Pattern ARTICLES = Pattern.compile(";");

    private static final Set<GedColumn> KEPT = GedFormat.LAYOUT.columns().kept(GedColumn.class);

    /** Columns of figures, codes and ids. */
    static final Set<GedColumn> NUMBERS = GedFormat.LAYOUT
            .columns()
            .having(GedColumn.class, Set.of(CellContent.CODE, CellContent.FIGURE, CellContent.DEGREES));

    private static final String NOT_COUNTED = "-1";

    private GedExtras() {}

    /** The extras of a row, in the order of the 49 columns. */
    static Map<String, JsonNode> of(ProviderRow<GedColumn> row, List<OtherColumn> others) {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        for (GedColumn column : GedColumn.values()) {
            String text = row.text(column);
            if (text != null && (row.keeps(column) || (KEPT.contains(column) && !follows(row, column, text)))) {
                extra.put(
                        column.header(), NUMBERS.contains(column) ? number(text) : TextNode.valueOf(row.given(column)));
            }
        }
        for (OtherColumn column : others) {
            String text = row.at(column.position());
            if (text != null) {
                extra.put(column.name(), TextNode.valueOf(text));
            }
        }
        return Collections.unmodifiableMap(extra);
    }

    /** Whether a cell follows from others; the ids that UCDP used before mostly are those that it uses now. */
    private static boolean follows(ProviderRow<GedColumn> row, GedColumn column, String text) {
        return switch (column) {
            case CONFLICT_DSET_ID -> text.equals(row.text(GedColumn.CONFLICT_NEW_ID));
            case DYAD_DSET_ID -> text.equals(row.text(GedColumn.DYAD_NEW_ID));
            case SIDE_A_DSET_ID -> text.equals(row.text(GedColumn.SIDE_A_NEW_ID));
            case SIDE_B_DSET_ID -> text.equals(row.text(GedColumn.SIDE_B_NEW_ID));
            case SOURCE_ARTICLE -> text.equals(articles(row));
            case NUMBER_OF_SOURCES -> uncounted(row, text);
            default -> false;
        };
    }

    private static boolean uncounted(ProviderRow<GedColumn> row, String text) {
        boolean uncounted = text.equals(NOT_COUNTED);
        if (uncounted) {
            row.report(GedRemark.UNCOUNTED_SOURCES, GedColumn.NUMBER_OF_SOURCES, "read as unknown");
        }
        return uncounted;
    }

    /** The articles put together from their three columns; null where these do not list as many. */
    private static @Nullable String articles(ProviderRow<GedColumn> row) {
        String[] offices = list(row, GedColumn.SOURCE_OFFICE);
        String[] dates = list(row, GedColumn.SOURCE_DATE);
        String[] headlines = list(row, GedColumn.SOURCE_HEADLINE);
        if (offices.length != dates.length || dates.length != headlines.length) {
            return null;
        }
        StringBuilder articles = new StringBuilder();
        for (int i = 0; i < offices.length; i++) {
            articles.append(i == 0 ? "\"" : ";\"")
                    .append(offices[i])
                    .append(',')
                    .append(dates[i])
                    .append(',')
                    .append(headlines[i])
                    .append('"');
        }
        return articles.toString();
    }

    private static String[] list(ProviderRow<GedColumn> row, GedColumn column) {
        String text = row.text(column);
        return text == null ? new String[0] : ARTICLES.split(text, -1);
    }

    /** A whole number of the size that ids and tolls have; anything else stays text. */
    private static JsonNode number(String text) {
        String whole = NumberCells.whole(text);
        boolean plain = whole.length() < 10
                && (whole.length() == 1 || whole.charAt(0) != '0')
                && whole.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? IntNode.valueOf(Integer.parseInt(whole)) : TextNode.valueOf(text);
    }
}
