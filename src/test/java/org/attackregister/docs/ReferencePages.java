package org.attackregister.docs;

import static java.util.Map.entry;
import static org.attackregister.docs.ReferenceTable.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Trouble;
import org.attackregister.http.problem.Problem;
import org.attackregister.ingest.ImportFormats;
import org.attackregister.model.Coded;
import org.attackregister.model.Role;
import org.attackregister.query.Counting;
import org.attackregister.query.Format;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.TrendRule;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.answer.ShareAnswer.Reason;
import org.attackregister.query.answer.TrendAnswer.NoResult;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.ShareQuestion.Basis;

/**
 * The tables of the pages, made of the program's own tables. A page has one between {@code <!-- table: NAME -->} and
 * {@code <!-- end of table -->}; everything around is written by hand.
 */
final class ReferencePages {
    private static final Pattern BEGIN = Pattern.compile("<!-- table: (\\S+) -->");
    private static final String END = "<!-- end of table -->";

    private static final Map<String, Supplier<ReferenceTable>> TABLES = Map.ofEntries(
            entry("resources", () -> ContractOperations.read().resources()),
            entry("writes", () -> ContractOperations.read().writes()),
            entry("imports", () -> ContractOperations.read().tagged("Imports")),
            entry("import-parameters", () -> ContractOperations.read().parametersOf("POST /v1/imports")),
            entry("layouts", ReferencePages::layouts),
            entry("findings", ReferencePages::findings),
            entry("filters", ReferencePages::filters),
            entry("parameters", ReferencePages::parameters),
            entry("dimensions", ReferencePages::dimensions),
            entry("measures", ReferencePages::measures),
            entry("counting", () -> words("counting", Counting.values())),
            entry("coverage", () -> words("coverage", Coverage.values())),
            entry("trend-rules", ReferencePages::trendRules),
            entry("no-results", () -> words("reason", NoResult.values())),
            entry("bases", () -> words("basis", Basis.values())),
            entry("reasons", ReferencePages::reasons),
            entry("formats", ReferencePages::formats),
            entry("problems", ReferencePages::problems),
            entry("codes", ReferencePages::codes),
            entry("roles", ReferencePages::roles),
            entry("settings", Settings::table));

    private ReferencePages() {}

    /** The names of all tables. */
    static Iterable<String> tables() {
        return TABLES.keySet();
    }

    /** The tables that a page has a place for. */
    static List<String> tables(List<String> page) {
        return page.stream()
                .map(BEGIN::matcher)
                .filter(Matcher::matches)
                .map(place -> place.group(1))
                .toList();
    }

    /** The page with its tables as the program has them. */
    static List<String> written(List<String> page) {
        List<String> written = new ArrayList<>();
        boolean inTable = false;
        for (String line : page) {
            Matcher begin = BEGIN.matcher(line);
            inTable = inTable && !line.equals(END);
            if (!inTable) {
                written.add(line);
            }
            if (begin.matches()) {
                inTable = true;
                written.add("");
                written.addAll(table(begin.group(1)).lines());
                written.add("");
            }
        }
        if (inTable) {
            throw new IllegalArgumentException("a table has no line " + END);
        }
        return written;
    }

    private static ReferenceTable table(String name) {
        Supplier<ReferenceTable> table = TABLES.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table is called " + name);
        }
        return table.get();
    }

    private static ReferenceTable layouts() {
        return ReferenceTable.of(
                List.of("format", "files"),
                ImportFormats.all().stream()
                        .map(f -> List.of(code(f.code()), f.layout().meaning())));
    }

    private static ReferenceTable findings() {
        return ReferenceTable.of(
                List.of("code", "level", "meaning", "codebook"),
                ImportFormats.findings().stream()
                        .map(r -> List.of(
                                code(r.code()),
                                r.level().code(),
                                r.meaning(),
                                r.reference() == null ? "" : r.reference())));
    }

    private static ReferenceTable filters() {
        return ReferenceTable.of(
                List.of("parameter", "meaning", "example", "values", "prefixes"),
                FilterField.ALL.toArray(new FilterField[0]),
                f -> List.of(
                        code(f.wireName()),
                        f.meaning(),
                        code(f.example()),
                        f.shape().allowsSeveral() ? "several" : "one",
                        f.listed() ? "`primary.`, `any.`" : ""));
    }

    private static ReferenceTable measures() {
        return ReferenceTable.of(
                List.of("measure", "meaning"), Measure.ALL.stream().map(m -> List.of(code(m.code()), m.meaning())));
    }

    private static ReferenceTable parameters() {
        return ReferenceTable.of(
                List.of("parameter", "meaning", "example"),
                Parameter.values(),
                p -> List.of(code(p.wireName()), p.meaning(), code(p.example())));
    }

    private static ReferenceTable dimensions() {
        return ReferenceTable.of(
                List.of("dimension", "filter that picks a row", "several values"),
                Dimension.values(),
                d -> List.of(
                        code(d.code()),
                        d.listed() ? code("primary." + d.code()) + " or " + code("any." + d.code()) : code(d.code()),
                        d.listed() ? "yes" : "no"));
    }

    private static <E extends Enum<E> & Coded> ReferenceTable words(String of, E[] words) {
        return ReferenceTable.of(
                List.of(of, "meaning"), words, word -> List.of(code(word.code()), SourceComments.of(word)));
    }

    private static ReferenceTable trendRules() {
        return ReferenceTable.of(
                List.of("rule", "published as", "formula", "as it is read here, where that is left open"),
                TrendRule.values(),
                r -> List.of(
                        code(r.code()),
                        r.published() == null ? "the register's own" : "ACLED, " + r.published(),
                        r.formula(),
                        r.assumed() == null ? "" : r.assumed()));
    }

    private static ReferenceTable reasons() {
        return ReferenceTable.of(
                List.of("reason", "meaning"), Reason.values(), r -> List.of(code(r.code()), r.sentence()));
    }

    private static ReferenceTable formats() {
        return ReferenceTable.of(
                List.of("format", "media type", "meaning"),
                Format.values(),
                f -> List.of(code(f.code()), code(f.mediaType()), SourceComments.of(f)));
    }

    private static ReferenceTable problems() {
        return ReferenceTable.of(
                List.of("status", "type", "title"),
                Arrays.stream(Trouble.values())
                        .map(trouble -> Problem.of(trouble, ""))
                        .sorted(Comparator.comparing(Problem::status))
                        .map(p -> List.of(String.valueOf(p.status()), code(p.type()), p.title())));
    }

    private static ReferenceTable codes() {
        return ReferenceTable.of(
                List.of("code", "meaning"), FaultCode.values(), c -> List.of(code(c.code()), c.meaning()));
    }

    private static ReferenceTable roles() {
        return ReferenceTable.of(
                List.of("role", "what it may do"), Role.values(), r -> List.of(code(r.code()), r.meaning()));
    }
}
