package org.attackregister.ingest.acled;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.attackregister.query.Words;

/** The positions of the columns of an export, in any of ACLED's layouts. */
final class AcledHeader {
    private static final List<AcledColumn> NEEDED = List.of(
            AcledColumn.EVENT_ID_CNTY,
            AcledColumn.EVENT_DATE,
            AcledColumn.EVENT_TYPE,
            AcledColumn.ACTOR1,
            AcledColumn.ACTOR2);

    private static final List<AcledColumn> COUNTRY = List.of(AcledColumn.COUNTRY, AcledColumn.ISO, AcledColumn.ISO3);

    /** Columns that only another provider's files have. */
    private static final Map<String, List<String>> OTHERS = Map.of(
            "of the Global Terrorism Database", List.of("eventid", "iyear", "attacktype1"),
            "of UCDP GED", List.of("type_of_violence", "side_a", "best"),
            "exported by a register", List.of("date_precision", "target_category"));

    private final Map<AcledColumn, Integer> positions = new EnumMap<>(AcledColumn.class);
    private final List<KeptColumn> kept = new ArrayList<>();

    /**
     * A column whose text is kept unchanged.
     *
     * @param position where it is, from 0
     * @param name its name in lower case
     */
    record KeptColumn(int position, String name) {}

    /**
     * The columns of a file.
     *
     * @throws RegisterException of kind {@code INVALID_CONTENT} where a column is missing without which nothing can be
     *     read, with the nearest columns that are there
     */
    AcledHeader(Header header, String file) {
        refuseForeign(header, file);
        for (AcledColumn column : AcledColumn.values()) {
            positions.put(column, header.position(column.wireName()));
        }
        for (int i = 0; i < header.names().size(); i++) {
            String name = Words.lowerCase(header.names().get(i).strip());
            boolean placed = Arrays.stream(AcledColumn.values())
                    .anyMatch(c -> c.hasPlace() && c.wireName().equals(name));
            if (!placed && !name.isEmpty() && header.position(name) == i) {
                kept.add(new KeptColumn(i, name));
            }
        }
    }

    private static void refuseForeign(Header header, String file) {
        Stream<String> missing = NEEDED.stream().map(AcledColumn::wireName).filter(c -> !header.has(c));
        Stream<String> country = COUNTRY.stream().anyMatch(c -> header.has(c.wireName()))
                ? Stream.empty()
                : Stream.of(AcledColumn.COUNTRY.wireName());
        List<Fault> faults = Stream.concat(missing, country)
                .map(c -> Fault.parameter(c, FaultCode.SCHEMA, "%s: the column %s is missing".formatted(file, c), null)
                        .near(Nearest.to(c, header.names())))
                .toList();
        if (!faults.isEmpty()) {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    "%s is not an ACLED export: it lacks %s.%s"
                            .formatted(
                                    file,
                                    String.join(
                                            ", ",
                                            faults.stream().map(Fault::name).toList()),
                                    oneActor(faults) + likeness(header)),
                    faults);
        }
    }

    private static String oneActor(List<Fault> faults) {
        return faults.size() == 1 && faults.get(0).name().equals(AcledColumn.ACTOR2.wireName())
                ? " With one actor per row it is unknown who met whom; export it with both actors in each row (dyadic)."
                : "";
    }

    private static String likeness(Header header) {
        return OTHERS.entrySet().stream()
                .filter(o -> o.getValue().stream().allMatch(header::has))
                .map(o -> " It looks like a file " + o.getKey() + ".")
                .findFirst()
                .orElse("");
    }

    /** Where a column is, from 0; -1 where the file does not have it. */
    int position(AcledColumn column) {
        return positions.getOrDefault(column, -1);
    }

    /** Whether the file has a column. */
    boolean has(AcledColumn column) {
        return position(column) >= 0;
    }

    /** The columns whose text is kept unchanged. */
    List<KeptColumn> kept() {
        return kept;
    }
}
