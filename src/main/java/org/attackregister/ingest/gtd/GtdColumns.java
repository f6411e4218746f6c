package org.attackregister.ingest.gtd;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.row.Header;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.model.code.Crosswalk.MappingRelation;
import org.jspecify.annotations.Nullable;

/** GTD's columns as one file has them. */
final class GtdColumns {
    /** The crosswalk's list of columns. */
    static final String LIST = "column";

    private static final String LABEL = "_txt";

    private final Header header;
    private final CodeLists codes;
    private final Function<String, GtdList> lists;

    /**
     * The columns of one file.
     *
     * @param lists gives the list with a name, the same at every call
     */
    GtdColumns(Header header, CodeLists codes, Function<String, GtdList> lists) {
        this.header = header;
        this.codes = codes;
        this.lists = lists;
    }

    Header header() {
        return header;
    }

    /** The column with GTD's name of it, whether the file has it or not. */
    GtdColumn column(String name) {
        return new GtdColumn(name, header.position(name));
    }

    /** A column of codes from one list, with the column of labels beside it. */
    CodedColumn coded(String name, String list) {
        Mapping home = mapping(name);
        boolean kept =
                home == null || home.relation() == MappingRelation.NONE || home.relation() == MappingRelation.NARROWER;
        return new CodedColumn(column(name), column(name + LABEL), lists.apply(list), kept);
    }

    /** Such columns with names that end in 1 to {@code most}. */
    List<CodedColumn> numbered(String stem, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(i -> coded(stem + i, stem))
                .toList();
    }

    /** Where the crosswalk says that a column goes; null where GTD has no such column. */
    @Nullable
    Mapping mapping(String column) {
        return codes.mapping(GtdList.SCHEME, LIST, column).orElse(null);
    }

    /** The column of codes that a column of labels belongs to; null where it is none. */
    static @Nullable String codesOf(String column) {
        return column.endsWith(LABEL) ? column.substring(0, column.length() - LABEL.length()) : null;
    }

    /** All columns that GTD has, in no order. */
    List<String> all() {
        return codes.mappings(GtdList.SCHEME, LIST).stream().map(Mapping::code).toList();
    }

    CodeLists codes() {
        return codes;
    }
}
