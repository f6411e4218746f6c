package org.attackregister.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attackregister.model.Coded;
import org.attackregister.model.TargetLevel;
import org.attackregister.query.Condition;
import org.attackregister.query.CountQuestion;
import org.attackregister.query.Counting;
import org.attackregister.query.FilterField;
import org.attackregister.query.FilterReader;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.query.QuestionReader;
import org.attackregister.query.Sort;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the OpenAPI document from the tables that the program itself runs on: the parameters of every list, the
 * shapes of what goes over the wire, the ways in which a request can fail.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String PROBLEM = "application/problem+json";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Map<String, List<String>> PARAMETERS = parameters();
    private static final List<String> STAMPED = List.of(
            "Group",
            "Source",
            "Dataset",
            "AnnualShare",
            "AnnualCount",
            "Country",
            "Region",
            "AttackType",
            "WeaponType");
    private static final List<String> LINKED = List.of("Group", "Source", "Dataset", "AnnualShare", "AnnualCount");

    private static Map<String, List<String>> parameters() {
        List<String> plain = List.of("as_of", "format", "limit", "cursor");
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("listAttacks", QuestionReader.listParameters());
        parameters.put("countAttacks", QuestionReader.countParameters());
        parameters.put("listAnnualShares", QuestionReader.shareParameters());
        parameters.put("listShifts", QuestionReader.shareParameters());
        parameters.put("compareAnnualShares", QuestionReader.comparisonParameters());
        parameters.put("listAnnualCounts", joined(List.of("group", "year", "country", "metric", "source"), plain));
        parameters.put("listGroups", joined(List.of("type", "status"), plain));
        parameters.put("listCountries", joined(List.of("region", "former"), plain));
        for (String list : List.of(
                "listSources",
                "listDatasets",
                "listRegions",
                "listAttackTypes",
                "listWeaponTypes",
                "listTargetCategories")) {
            parameters.put(list, plain);
        }
        for (String single : List.of(
                "getAttack",
                "getAttackHistory",
                "getAnnualShare",
                "getAnnualCount",
                "getGroup",
                "getSource",
                "getDataset")) {
            parameters.put(single, List.of("as_of", "format"));
        }
        parameters.put("getTargetCategory", List.of("level", "as_of", "format"));
        parameters.put("getIndex", List.of("format"));
        parameters.put("getIndexOfVersion", List.of("format"));
        return parameters;
    }

    private static List<String> joined(List<String> own, List<String> plain) {
        List<String> all = new ArrayList<>(own);
        all.addAll(plain);
        return all;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas =
                new LinkedHashMap<>(contract.getComponents().getSchemas());
        WireShapes shapes = new WireShapes();
        shapes.complete(schemas);
        STAMPED.forEach(name -> append(schemas, name, "RecordStamp"));
        LINKED.forEach(name -> extend(schemas, name, "links", ref("RecordLinks")));
        append(schemas, "Dataset", "DatasetState");
        extend(schemas, "AnnualShare", "basis", ref("Basis"));
        shapes.inlineNullable(schemas);
        schemas.remove("RecordStamp");
        schemas.remove("DatasetState");
        contract.getComponents().setSchemas(schemas);
        PARAMETERS.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(name -> !name.equals(Parameter.FORMAT.wireName()))
                .forEach(name -> contract.getComponents().addParameter(name, parameter(name)));
        contract.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) -> item.getOperations().forEach((method, operation) -> complete(path, operation)));
    }

    private static void append(Map<String, Schema> schemas, String name, String part) {
        Schema added = named(schemas, part);
        added.getProperties().forEach((property, schema) -> extend(schemas, name, property, schema));
    }

    private static void extend(Map<String, Schema> schemas, String name, String property, Schema schema) {
        Schema extended = named(schemas, name);
        extended.addProperty(property, schema);
        List<String> required = new ArrayList<>(extended.getRequired());
        required.add(property);
        extended.setRequired(required);
    }

    private static Schema named(Map<String, Schema> schemas, String name) {
        Schema schema = schemas.get(name);
        if (schema == null) {
            throw new IllegalStateException("the contract lacks a schema " + name);
        }
        return schema;
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref(SCHEMAS + name);
    }

    private static void complete(String path, Operation operation) {
        List<String> names = PARAMETERS.get(operation.getOperationId());
        if (names == null) {
            throw new IllegalStateException("no parameters are listed for " + operation.getOperationId());
        }
        for (String name : names) {
            operation.addParameter(
                    name.equals(Parameter.FORMAT.wireName())
                            ? format(operation)
                            : OASFactory.createParameter().ref("#/components/parameters/" + name));
        }
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        ok.addHeader("ETag", header("Strong validator of this form of the answer."));
        ok.addHeader("Cache-Control", header("`public, no-cache`; with `as_of` good for ever."));
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().description("What the caller holds is still so."))
                .addAPIResponse("400", problem("A parameter is wrong; every fault is named."))
                .addAPIResponse("406", problem("No form that the caller takes can be served."))
                .addAPIResponse("503", problem("The register is starting."));
        if (path.contains("{")) {
            operation.getResponses().addAPIResponse("404", problem("There is no such record at that revision."));
        }
        if (path.startsWith("/v1/attacks/{")) {
            operation.getResponses().addAPIResponse("410", problem("The attack was deleted."));
        }
    }

    private static org.eclipse.microprofile.openapi.models.headers.Header header(String meaning) {
        return OASFactory.createHeader()
                .description(meaning)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static APIResponse problem(String description) {
        Content content = OASFactory.createContent()
                .addMediaType(PROBLEM, OASFactory.createMediaType().schema(ref("Problem")));
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter parameter(String name) {
        FilterField field = FilterReader.field(name);
        return field == null ? plain(Parameter.valueOf(name.toUpperCase(Locale.ROOT))) : filter(name, field);
    }

    /** The forms of an operation are those of its answer. */
    private static org.eclipse.microprofile.openapi.models.parameters.Parameter format(Operation operation) {
        Content content = operation.getResponses().getAPIResponse("200").getContent();
        List<String> forms = Arrays.stream(Format.values())
                .filter(f -> content.hasMediaType(f.mediaType()))
                .map(Format::code)
                .toList();
        return plain(Parameter.FORMAT)
                .schema(words(OASFactory.createSchema().addType(SchemaType.STRING), forms))
                .example(forms.get(forms.size() - 1));
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter plain(Parameter parameter) {
        Schema shape = shape(parameter);
        return query(parameter.wireName(), parameter.meaning())
                .schema(shape)
                .example(parameter.example().isEmpty() ? null : example(parameter.example(), shape));
    }

    /** An example as a value of its schema's type. */
    private static Object example(String text, Schema shape) {
        if (shape.getType().contains(SchemaType.INTEGER)) {
            return Integer.valueOf(text);
        }
        return shape.getType().contains(SchemaType.BOOLEAN) ? Boolean.valueOf(text) : text;
    }

    private static Schema shape(Parameter parameter) {
        Schema text = OASFactory.createSchema().addType(SchemaType.STRING);
        Schema number = OASFactory.createSchema().addType(SchemaType.INTEGER).minimum(BigDecimal.ONE);
        return switch (parameter) {
            case LIMIT -> number.maximum(BigDecimal.valueOf(Page.MAX_LIMIT));
            case TOP -> number.maximum(BigDecimal.valueOf(CountQuestion.MAX_TOP));
            case HAVING_MIN -> number;
            case FILL, FORMER -> OASFactory.createSchema().addType(SchemaType.BOOLEAN);
            case SORT -> words(text, Sort.all().stream().map(Sort::text).toList());
            case FORMAT -> words(text, codes(Format.values()));
            case COUNTING -> words(text, codes(Counting.values()));
            case LEVEL -> words(text, codes(TargetLevel.values()));
            case DATASET,
                    AS_OF,
                    FIELDS,
                    CURSOR,
                    GROUP_BY,
                    MEASURES,
                    SHARE_OF,
                    BASIS,
                    MEASURE,
                    METRIC,
                    SOURCE,
                    TYPE,
                    STATUS -> text;
        };
    }

    private static List<String> codes(Coded[] words) {
        return Arrays.stream(words).map(Coded::code).toList();
    }

    private static Schema words(Schema schema, List<String> words) {
        return schema.enumeration(List.copyOf(words));
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter filter(String name, FilterField field) {
        String meaning = (name.startsWith(Condition.NOT) ? "not: " : "") + scope(name) + field.meaning();
        boolean several = field.shape().takesSeveral();
        return query(name, meaning + (several ? "; several values, separated by commas, mean any of them" : ""))
                .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                .example(field.example());
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter query(String name, String meaning) {
        return OASFactory.createParameter()
                .name(name)
                .in(org.eclipse.microprofile.openapi.models.parameters.Parameter.In.QUERY)
                .description(meaning);
    }

    private static String scope(String name) {
        if (name.contains(Condition.Scope.PRIMARY.prefix())) {
            return "first-listed entry only: ";
        }
        return name.contains(Condition.Scope.ANY.prefix()) ? "any entry, beside the plain filter: " : "";
    }
}
