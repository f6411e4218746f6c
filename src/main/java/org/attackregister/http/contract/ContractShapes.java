package org.attackregister.http.contract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.model.Coded;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Grade;
import org.attackregister.model.code.Crosswalk.MappingRelation;
import org.attackregister.model.code.TargetLevel;
import org.attackregister.model.record.CountMetric;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.model.record.GroupType;
import org.attackregister.model.record.ShareMeasure;
import org.attackregister.query.ChangePart;
import org.attackregister.query.Counting;
import org.attackregister.query.Format;
import org.attackregister.query.Measure;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.DateCertainty;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.ChangeQuestion;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.DigestQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.RowSort;
import org.attackregister.query.question.ShareQuestion.Basis;
import org.attackregister.query.question.TrendQuestion;
import org.attackregister.query.question.VintageQuestion;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;

/** The types of the contract's parameters: what a client that is generated from it lets its caller write. */
final class ContractShapes {
    private ContractShapes() {}

    /** The type of a parameter's value. */
    static Schema of(Parameter parameter) {
        return switch (parameter) {
            case LIMIT -> between(BigDecimal.ONE, Page.MAX_LIMIT);
            case TOP -> between(BigDecimal.ONE, CountQuestion.MAX_TOP);
            case HAVING_MIN, LETHAL_MIN -> between(BigDecimal.ONE, Integer.MAX_VALUE);
            case N -> between(BigDecimal.valueOf(TrendQuestion.LEAST_N), TrendQuestion.MOST_N);
            case WAIT_SECONDS -> between(BigDecimal.ZERO, ChangeQuestion.MAX_WAIT);
            case FILL, CUMULATIVE, GRADES, FORMER -> type(SchemaType.BOOLEAN);
            case TOP_BY -> oneOf(Measure.ALL.stream().map(Measure::code).toList());
            case ROW_SORT ->
                several(oneOf(RowSort.all(List.of(Dimension.values()), Measure.ALL).stream()
                        .map(RowSort::text)
                        .toList()));
            case SORT -> oneOf(Sort.all().stream().map(Sort::text).toList());
            case FORMAT -> oneOf(codes(Format.values()));
            case COUNTING -> oneOf(codes(Counting.values()));
            case LEVEL -> oneOf(codes(TargetLevel.values()));
            case GROUP_BY -> several(oneOf(codes(Dimension.values()))).maxItems(1 + CountQuestion.MAX_DIMENSIONS);
            case WIDE -> oneOf(codes(Dimension.values()));
            case BY -> several(oneOf(codes(DigestQuestion.DIMENSIONS.toArray(new Dimension[0]))));
            case MEASURES ->
                several(oneOf(Measure.ALL.stream().map(Measure::code).toList()));
            case BASIS -> several(oneOf(codes(Basis.values())));
            case FIELDS -> several(oneOf(AttackField.NAMES));
            case RECORD_TYPE -> several(oneOf(ChangeQuestion.ALL_RECORDS));
            case METRIC -> several(oneOf(codes(CountMetric.values())));
            case MEASURE -> several(oneOf(codes(ShareMeasure.values())));
            case TYPE -> several(oneOf(codes(GroupType.values())));
            case STATUS -> several(oneOf(codes(GroupStatus.values())));
            case RELATION -> several(oneOf(codes(MappingRelation.values())));
            case SHARE_OF -> oneOf(CountQuestion.Denominator.words(List.of(Dimension.values())));
            case VINTAGES -> several(type(SchemaType.STRING)).maxItems(VintageQuestion.MAX_VINTAGES);
            case SOURCE, VOCABULARY, WHERE -> several(type(SchemaType.STRING));
            case PART -> several(oneOf(codes(ChangePart.values())));
            case CELL -> several(type(SchemaType.STRING));
            case FROM_REVISION, TO_REVISION, DATE_FROM, DATE_TO, PERIOD -> type(SchemaType.STRING);
            case DATASET, AS_OF, CURSOR, AFTER, OF, SHA256 -> type(SchemaType.STRING);
        };
    }

    /** The type of a filter's value; a list means any of its values. */
    static Schema of(FilterField field) {
        return switch (field.shape()) {
            case RECORD, PROVINCE, CITY, PERIOD -> several(type(SchemaType.STRING));
            case GRADE -> oneOf(codes(Grade.values()));
            case WORD, GRADE_RULE -> several(oneOf(field.isAlwaysKnown() ? field.words() : withNone(field.words())));
            case YEAR, GRID -> several(type(SchemaType.INTEGER));
            case BOOLEAN -> type(SchemaType.BOOLEAN);
            case AT_LEAST, AT_MOST -> type(SchemaType.NUMBER).minimum(BigDecimal.ZERO);
            case BOX -> several(type(SchemaType.NUMBER)).minItems(4).maxItems(4);
            case CIRCLE -> several(type(SchemaType.NUMBER)).minItems(3).maxItems(3);
            case WINDOWS -> oneOf(codes(DateCertainty.values()));
            case FIRST_DAY, LAST_DAY, WORDS, MOMENT -> type(SchemaType.STRING);
        };
    }

    /** Gives a parameter its type and an example of that type. */
    static org.eclipse.microprofile.openapi.models.parameters.Parameter shaped(
            org.eclipse.microprofile.openapi.models.parameters.Parameter parameter, Schema shape, String example) {
        Schema items = shape.getItems();
        if (items != null) {
            boolean repeated = parameter.getName().equals(Parameter.WHERE.wireName());
            parameter.style(Style.FORM).explode(repeated);
        }
        if (example.isEmpty()) {
            return parameter.schema(shape);
        }
        return parameter
                .schema(shape)
                .example(
                        items == null
                                ? value(example, shape)
                                : Arrays.stream(example.split(","))
                                        .map(part -> value(part, items))
                                        .toList());
    }

    private static Object value(String text, Schema shape) {
        if (shape.getType().contains(SchemaType.BOOLEAN)) {
            return Boolean.valueOf(text);
        }
        boolean number =
                shape.getType().contains(SchemaType.INTEGER) || shape.getType().contains(SchemaType.NUMBER);
        return number ? new BigDecimal(text) : text;
    }

    /** One of some words. */
    static Schema oneOf(List<String> words) {
        return type(SchemaType.STRING).enumeration(List.copyOf(words));
    }

    private static Schema several(Schema items) {
        return type(SchemaType.ARRAY).items(items);
    }

    private static Schema between(BigDecimal least, int most) {
        return type(SchemaType.INTEGER).minimum(least).maximum(BigDecimal.valueOf(most));
    }

    private static Schema type(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static List<String> codes(Coded[] words) {
        return Arrays.stream(words).map(Coded::code).toList();
    }

    private static List<String> withNone(List<String> words) {
        return Stream.concat(words.stream(), Stream.of(Operand.NONE)).toList();
    }
}
