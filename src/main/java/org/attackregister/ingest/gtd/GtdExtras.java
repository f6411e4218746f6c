package org.attackregister.ingest.gtd;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.row.CellContent;
import org.attackregister.ingest.row.Header;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.model.code.Crosswalk.MappingRelation;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/** What an attack has no field for: it is kept under the column's name, and nothing is left out. */
final class GtdExtras {
    /** Columns of codes that another reader keeps. */
    private static final Set<String> KEPT_ELSEWHERE =
            Set.of("weapsubtype1", "weapsubtype2", "weapsubtype3", "weapsubtype4");

    private final GtdColumns columns;
    private final GtdList figures;
    private final List<GtdColumn> texts = new ArrayList<>();
    private final List<GtdColumn> numbers = new ArrayList<>();
    private final List<CodedColumn> codes = new ArrayList<>();

    GtdExtras(GtdColumns columns, GtdList figures) {
        this.columns = columns;
        this.figures = figures;
        Set<String> coded = new TreeSet<>();
        Set<String> met = new HashSet<>();
        List<String> header = columns.header().names();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            Mapping home = columns.mapping(name);
            if (home == null || !met.add(Words.lowerCase(name))) {
                texts.add(new GtdColumn(foreign(name, i), i));
            } else if (home.relation() == MappingRelation.NONE) {
                sort(new GtdColumn(home.code(), i), coded);
            }
        }
        coded.stream()
                .filter(name -> !KEPT_ELSEWHERE.contains(name))
                .map(name -> columns.coded(name, list(name)))
                .forEach(codes::add);
    }

    /** A name of its own for a column that GTD does not have, or that is repeated. */
    private String foreign(String name, int position) {
        Header header = columns.header();
        boolean alone = !name.isEmpty() && columns.mapping(name) == null && header.position(name) == position;
        return alone ? name : (name + " (column %d)".formatted(position + 1)).strip();
    }

    private void sort(GtdColumn column, Set<String> coded) {
        String codesBeside = GtdColumns.codesOf(column.name());
        String name = codesBeside == null ? column.name() : codesBeside;
        if (GtdFormat.LAYOUT.columns().content().get(name) == CellContent.FIGURE) {
            numbers.add(column);
        } else if (columns.codes().mappings(GtdList.SCHEME, list(name)).isEmpty()) {
            texts.add(column);
        } else {
            coded.add(name);
        }
    }

    /** The list of a column's codes: it has the column's name, or that without the number at its end. */
    private String list(String column) {
        char last = column.charAt(column.length() - 1);
        boolean own = !columns.codes().mappings(GtdList.SCHEME, column).isEmpty();
        return own || !Character.isDigit(last) ? column : column.substring(0, column.length() - 1);
    }

    /** Keeps what no other reader took. */
    void read(ProviderRow<GtdColumn> row) {
        for (CodedColumn column : codes) {
            GtdCode code = column.read(row);
            if (code.text().equals("1") && column.code().name().equals("doubtterr")) {
                row.report(GtdRemark.DOUBTED, column.code(), "GTD doubts that the attack is terrorism proper");
            }
        }
        for (GtdColumn column : numbers) {
            String cell = row.text(column);
            if (cell != null) {
                number(row, column, cell);
            }
        }
        for (GtdColumn column : texts) {
            row.keep(column);
        }
    }

    private void number(ProviderRow<GtdColumn> row, GtdColumn column, String cell) {
        JsonNode known = unknown(cell);
        BigDecimal number = known == null ? NumberCells.number(cell) : null;
        if (known != null) {
            row.keep(column.name(), known);
        } else if (number != null) {
            row.keep(column.name(), NumberCells.json(number));
        } else {
            row.refuse(GtdRemark.NOT_A_NUMBER, column, "it is not a number, and stays in extra unchanged");
        }
    }

    private @Nullable JsonNode unknown(String cell) {
        if (cell.charAt(0) != '-') {
            return null;
        }
        GtdCode code = figures.of(cell);
        return code.unknown() ? code.json() : null;
    }
}
