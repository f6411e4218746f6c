package org.attackregister.ingest.ged;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Nearest;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.row.Header;

/** The positions of the columns in a GED file. */
final class GedHeader {
    /** Without these no row becomes an attack. */
    private static final List<GedColumn> NEEDED = List.of(
            GedColumn.ID,
            GedColumn.TYPE_OF_VIOLENCE,
            GedColumn.SIDE_A,
            GedColumn.SIDE_B,
            GedColumn.DATE_START,
            GedColumn.BEST);

    private final Header header;
    private final Map<GedColumn, Integer> positions = new EnumMap<>(GedColumn.class);
    private final List<Integer> others;

    private GedHeader(Header header) {
        this.header = header;
        for (GedColumn column : GedColumn.values()) {
            positions.put(column, header.position(column.header()));
        }
        this.others = Stream.iterate(0, i -> i < header.names().size(), i -> i + 1)
                .filter(i -> GedColumn.named(header.names().get(i)) == null)
                .toList();
    }

    /**
     * Finds the columns of a file.
     *
     * @throws RegisterException of kind {@code INVALID_CONTENT} where some are missing without which there are no
     *     attacks; each is a fault with the nearest of the columns that GED does not have
     */
    static GedHeader of(Header header, String file) {
        List<String> missing = new ArrayList<>();
        NEEDED.stream().map(GedColumn::header).filter(c -> !header.has(c)).forEach(missing::add);
        if (!header.has(GedColumn.COUNTRY_ID.header()) && !header.has(GedColumn.COUNTRY.header())) {
            missing.add(GedColumn.COUNTRY_ID.header());
        }
        if (missing.isEmpty()) {
            return new GedHeader(header);
        }
        List<String> unknown = header.names().stream()
                .filter(name -> GedColumn.named(name) == null)
                .toList();
        List<Fault> faults = missing.stream()
                .map(c -> Fault.pointer("/" + c, FaultCode.SCHEMA, "the file has no column " + c, null)
                        .near(Nearest.to(c, unknown)))
                .toList();
        throw new RegisterException(
                Trouble.INVALID_CONTENT,
                "%s is not a UCDP GED file: it has no column %s.%s"
                        .formatted(file, String.join(", ", missing), looksLike(header)),
                faults);
    }

    private static String looksLike(Header header) {
        if (header.has("eventid") && header.has("iyear")) {
            return " It looks like a file of the Global Terrorism Database (gtd).";
        }
        if (header.has("event_id_cnty") || header.has("event_date")) {
            return " It looks like an ACLED export (acled).";
        }
        if (header.has("dataset") && header.has("kind")) {
            return " It looks like an export of this register (native).";
        }
        return "";
    }

    /** Position of a column from 0; -1 where the file does not have it. */
    int position(GedColumn column) {
        return positions.getOrDefault(column, -1);
    }

    /** Name of the column at a position; its number where the row is longer than the header. */
    String name(int position) {
        List<String> names = header.names();
        return position < names.size() ? names.get(position) : "column " + (position + 1);
    }

    /** Positions of the columns that GED does not have. */
    List<Integer> others() {
        return others;
    }
}
