package org.attackregister.query.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.model.Coded;
import org.attackregister.model.attack.Grade;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.Words;
import org.attackregister.query.filter.DateCertainty;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.read.Vocabulary.Meaning;
import org.jspecify.annotations.Nullable;

/** Reads the text of a filter into an operand, and notes every fault on the way. */
final class OperandReader {
    private final Vocabulary vocabulary;
    private final Faults faults;
    private final Refusals refusals;
    private final CalendarReader calendar;
    private final FigureReader figures;
    private final SearchReader searches;

    OperandReader(Vocabulary vocabulary, Faults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
        this.refusals = new Refusals(faults);
        this.calendar = new CalendarReader(refusals);
        this.figures = new FigureReader(refusals);
        this.searches = new SearchReader(faults);
    }

    Optional<? extends Operand> read(QueryParameters asked, String parameter, FilterField field) {
        if (field.shape().allowsSeveral()) {
            return several(asked.manyOrOthers(parameter, faults), parameter, field);
        }
        return asked.one(parameter, faults).flatMap(text -> single(text, parameter, field));
    }

    private Optional<? extends Operand> several(
            QueryParameters.ParameterValues values, String parameter, FilterField field) {
        List<String> texts = values.texts();
        if (field.shape() == FilterField.Shape.YEAR) {
            List<Integer> years = texts.stream()
                    .flatMap(t -> calendar.year(parameter, t).stream())
                    .toList();
            return years.isEmpty() ? Optional.empty() : Optional.of(new Operand.Years(years, values.except()));
        }
        List<String> codes = texts.stream()
                .flatMap(t -> t.equals(Operand.NONE) ? List.of(t).stream() : codes(t, parameter, field).stream())
                .toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Operand.Codes(codes, values.except()));
    }

    private List<String> codes(String text, String parameter, FilterField field) {
        return switch (field.shape()) {
            case WORD, GRADE_RULE -> word(field.words(), parameter, text);
            case GRID -> figures.gridCell(parameter, text).stream().toList();
            case BOOLEAN -> word(List.of("true", "false"), parameter, text);
            case PERIOD ->
                calendar.period(field.period(), parameter, text).stream().toList();
            case PROVINCE -> resolved(parameter, text, vocabulary.readAdmin1(text), null);
            case CITY -> resolved(parameter, text, vocabulary.readCity(text), null);
            case RECORD -> {
                RecordKind kind = field.records();
                yield kind == null ? List.of() : resolved(parameter, text, vocabulary.read(kind, text), kind);
            }
            case YEAR, FIRST_DAY, LAST_DAY, WINDOWS, AT_LEAST, AT_MOST, BOX, CIRCLE, WORDS, MOMENT, GRADE -> List.of();
        };
    }

    private Optional<? extends Operand> single(String text, String parameter, FilterField field) {
        return switch (field.shape()) {
            case FIRST_DAY ->
                calendar.date(parameter, text).map(d -> new Operand.Day(d.first(), DateCertainty.CERTAIN));
            case LAST_DAY -> calendar.date(parameter, text).map(d -> new Operand.Day(d.last(), DateCertainty.CERTAIN));
            case WINDOWS ->
                constant(DateCertainty.values(), parameter, text).stream()
                        .findFirst()
                        .map(code -> new Operand.Windows(DateCertainty.valueOf(code.toUpperCase(Locale.ROOT))));
            case GRADE ->
                constant(Grade.values(), parameter, text).stream()
                        .findFirst()
                        .map(code -> new Operand.Graded(Grade.valueOf(code.toUpperCase(Locale.ROOT))));
            case AT_LEAST, AT_MOST -> figures.amount(parameter, text);
            case BOX -> figures.box(parameter, text);
            case CIRCLE -> figures.circle(parameter, text);
            case WORDS -> searches.read(parameter, text);
            case MOMENT -> calendar.moment(parameter, text);
            case RECORD, WORD, YEAR, PERIOD, PROVINCE, CITY, GRID, BOOLEAN, GRADE_RULE -> Optional.empty();
        };
    }

    private List<String> constant(Coded[] values, String parameter, String text) {
        return word(Arrays.stream(values).map(Coded::code).toList(), parameter, text);
    }

    private List<String> word(List<String> allowed, String parameter, String text) {
        String lower = Words.lowerCase(text);
        if (allowed.contains(lower)) {
            return List.of(lower);
        }
        faults.add(unknown(parameter, text, "").allowing(allowed).near(faults.near(() -> Nearest.to(text, allowed))));
        return List.of();
    }

    /**
     * What a text means; a name that means several records is ambiguous.
     *
     * @param records the kind of record that is named; null where the meanings are only spellings
     */
    List<String> resolved(String parameter, String text, Meaning meaning, @Nullable RecordKind records) {
        if (meaning.matches().isEmpty()) {
            String where = (records == null ? " The dataset has no attack with it." : "")
                    + (meaning.allowed().isEmpty() ? " " + whereListed(parameter, records) : "");
            faults.add(
                    unknown(parameter, text, where).allowing(meaning.allowed()).near(faults.near(meaning.near())));
            return List.of();
        }
        if (meaning.matches().size() > 1 && records != null) {
            faults.add(Fault.parameter(
                            parameter,
                            FaultCode.AMBIGUOUS_VALUE,
                            "'" + Fault.shortened(text) + "' is ambiguous; name one id.",
                            text)
                    .allowing(meaning.matches())
                    .near(meaning.matches()));
            return List.of();
        }
        return meaning.matches();
    }

    private static Fault unknown(String parameter, String text, String where) {
        return Fault.parameter(
                parameter,
                FaultCode.UNKNOWN_VALUE,
                "'" + Fault.shortened(text) + "' is not a known " + parameter + "." + where,
                text);
    }

    /** Where the values are listed that are too many for a fault. */
    private static String whereListed(String parameter, @Nullable RecordKind records) {
        String path = records == null ? fieldOf(parameter) : pathOf(records);
        return "GET " + path + " lists them.";
    }

    /** What attacks themselves have. */
    private static String fieldOf(String parameter) {
        return "/v1/attacks?fields=" + parameter.substring(parameter.indexOf('.') + 1);
    }

    private static String pathOf(RecordKind records) {
        return switch (records) {
            case COUNTRY -> "/v1/countries";
            case REGION -> "/v1/regions";
            case GROUP -> "/v1/groups";
            case SOURCE -> "/v1/sources";
            case DATASET -> "/v1/datasets";
            case TARGET_CATEGORY, TARGET_TYPE, TARGET_SUBTYPE -> "/v1/target-categories";
            case ATTACK_TYPE -> "/v1/attack-types";
            case WEAPON_TYPE -> "/v1/weapon-types";
            case CROSSWALK -> "/v1/crosswalks";
            case ANNUAL_SHARE -> "/v1/annual-shares";
            case ANNUAL_COUNT -> "/v1/annual-counts";
        };
    }
}
