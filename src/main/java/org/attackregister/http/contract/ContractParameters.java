package org.attackregister.http.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.read.ChangeReader;
import org.attackregister.query.read.CountReader;
import org.attackregister.query.read.FilterReader;
import org.attackregister.query.read.ListReader;
import org.attackregister.query.read.ShareReader;
import org.attackregister.query.read.TrendReader;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The query parameters of the contract's operations, from the tables that the program itself reads them by. */
final class ContractParameters {
    private static final Map<String, List<String>> NAMES = names();

    private static final String COUNTS = "countAttacks";

    private ContractParameters() {}

    private static Map<String, List<String>> names() {
        List<String> plain = List.of("as_of", "format", "limit", "cursor");
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("listAttacks", ListReader.parameters());
        parameters.put(COUNTS, CountReader.parameters());
        parameters.put("explainCounts", changes());
        parameters.put("listCountedChanges", joined(changes(), List.of("part", "cell", "limit", "cursor")));
        parameters.put("listTrends", TrendReader.parameters());
        parameters.put("listAnnualShares", ShareReader.parameters());
        parameters.put("listShifts", ShareReader.parameters());
        parameters.put("compareAnnualShares", ShareReader.comparisonParameters());
        parameters.put("listChanges", ChangeReader.feedParameters());
        parameters.put("streamChanges", ChangeReader.streamParameters());
        parameters.put("getSnapshot", ChangeReader.snapshotParameters());
        parameters.put("listDigests", ChangeReader.digestParameters());
        parameters.put("listAnnualCounts", joined(List.of("group", "year", "country", "metric", "source"), plain));
        parameters.put("listGroups", joined(List.of("type", "status", "q"), plain));
        parameters.put("listMappings", joined(List.of("vocabulary", "relation"), plain));
        parameters.put("listCountries", joined(List.of("region", "former"), plain));
        parameters.put("listProvinces", joined(List.of("dataset", "country"), plain));
        for (String list : List.of(
                "listSources",
                "listCrosswalks",
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
        for (String plainAnswer : List.of(
                "getMe",
                "listRevokedTokens",
                "revokeToken",
                "createAttack",
                "putAttack",
                "patchAttack",
                "deleteAttack",
                "restoreAttack",
                "createImport",
                "listImports",
                "getImport",
                "cancelImport")) {
            parameters.put(plainAnswer, List.of());
        }
        for (String noun : List.of("Group", "Source", "AnnualShare", "AnnualCount")) {
            for (String verb : List.of("put", "delete", "restore")) {
                parameters.put(verb + noun, List.of());
            }
        }
        parameters.put("mergeGroup", List.of());
        parameters.replaceAll((operation, names) ->
                names.stream().filter(name -> name.indexOf('.') < 0).toList());
        parameters.put("getImportReport", List.of("format"));
        parameters.put("citeAnswer", List.of("of", "sha256"));
        parameters.put("getIndex", List.of("format"));
        parameters.put("getIndexOfVersion", List.of("format"));
        return parameters;
    }

    /** Where {@code from} and {@code to} are revisions. */
    private static List<String> changes() {
        List<String> names = new ArrayList<>(List.of("from_revision", "to_revision"));
        names.addAll(CountReader.changeParameters());
        names.remove("from");
        names.remove("to");
        names.addAll(List.of("date_from", "date_to"));
        return names;
    }

    private static List<String> joined(List<String> own, List<String> plain) {
        List<String> all = new ArrayList<>(own);
        all.addAll(plain);
        return all;
    }

    /** The parameters that mean the same in every operation, by name; the form of an answer is not among them. */
    static Map<String, org.eclipse.microprofile.openapi.models.parameters.Parameter> shared() {
        Map<String, org.eclipse.microprofile.openapi.models.parameters.Parameter> shared = new LinkedHashMap<>();
        NAMES.values().stream()
                .flatMap(List::stream)
                .filter(name -> !name.equals(Parameter.FORMAT.wireName()))
                .forEach(name -> shared.computeIfAbsent(name, ContractParameters::parameter));
        return shared;
    }

    /** The parameters that an operation takes. */
    static List<org.eclipse.microprofile.openapi.models.parameters.Parameter> of(Operation operation) {
        List<String> names = NAMES.get(operation.getOperationId());
        if (names == null) {
            throw new IllegalStateException("no parameters are listed for " + operation.getOperationId());
        }
        return names.stream().map(name -> of(operation, name)).toList();
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter of(Operation operation, String name) {
        if (name.equals(Parameter.FORMAT.wireName())) {
            return format(operation);
        }
        return operation.getOperationId().equals(COUNTS) && name.equals(Parameter.ROW_SORT.wireName())
                ? plain(Parameter.ROW_SORT)
                : OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter parameter(String name) {
        FilterField field = FilterReader.field(name);
        return field == null ? plain(Parameter.valueOf(name.toUpperCase(Locale.ROOT))) : filter(field);
    }

    /** The forms of an operation are those of its answer. */
    private static org.eclipse.microprofile.openapi.models.parameters.Parameter format(Operation operation) {
        Content content = operation.getResponses().getAPIResponse("200").getContent();
        List<String> forms = Arrays.stream(Format.values())
                .filter(f -> content.hasMediaType(f.mediaType()))
                .map(Format::code)
                .toList();
        return plain(Parameter.FORMAT).schema(ContractShapes.oneOf(forms)).example(forms.get(forms.size() - 1));
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter plain(Parameter parameter) {
        return ContractShapes.shaped(
                query(parameter.wireName(), parameter.meaning()), ContractShapes.of(parameter), parameter.example());
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter filter(FilterField field) {
        boolean several = field.shape().allowsSeveral();
        return ContractShapes.shaped(
                query(
                        field.wireName(),
                        field.meaning() + (several ? "; several values, separated by commas, mean any of them" : "")),
                ContractShapes.of(field),
                field.example());
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter query(String name, String meaning) {
        return OASFactory.createParameter().name(name).in(In.QUERY).description(meaning);
    }
}
