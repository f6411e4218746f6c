package org.attackregister.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attackregister.http.write.MeResource;
import org.attackregister.query.Format;
import org.attackregister.view.link.Paths;
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
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String PROBLEM = "application/problem+json";
    private static final String SCHEMAS = "#/components/schemas/";
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

    private static final List<String> FILES = List.of(Format.CSV.mediaType(), Format.NDJSON.mediaType());

    /** The lists whose records editors delete. */
    private static final List<String> DELETED =
            List.of(Paths.ATTACKS, Paths.GROUPS, Paths.SOURCES, Paths.ANNUAL_SHARES, Paths.ANNUAL_COUNTS);

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas =
                new LinkedHashMap<>(contract.getComponents().getSchemas());
        new WireShapes().complete(schemas);
        ContractTolls.add(schemas);
        ContractCells.add(schemas);
        STAMPED.forEach(name -> append(schemas, name, "RecordStamp"));
        LINKED.forEach(name -> extend(schemas, name, "links", ref("RecordLinks")));
        append(schemas, "Dataset", "DatasetState");
        named(schemas, "Dataset").addProperty("grade_rules", gradeRules());
        extend(schemas, "AnnualShare", "basis", word("reported"));
        named(schemas, "ComputedShare").addProperty("basis", word("computed"));
        named(schemas, "ShareRow")
                .setDiscriminator(OASFactory.createDiscriminator()
                        .propertyName("basis")
                        .addMapping("reported", SCHEMAS + "AnnualShare")
                        .addMapping("computed", SCHEMAS + "ComputedShare"));
        named(schemas, "AttackList")
                .addProperty(
                        "items",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(ref("AttackSelection")));
        schemas.remove("RecordStamp");
        schemas.remove("DatasetState");
        ContractWriting.addBodies(schemas);
        named(schemas, "Group").addProperty("attacks", attacksByDataset());
        ContractWriting.addAttacks(schemas);
        contract.getComponents().setSchemas(schemas);
        contract.setSecurity(List.of(
                OASFactory.createSecurityRequirement(),
                OASFactory.createSecurityRequirement().addScheme(MeResource.TOKEN)));
        ContractParameters.shared().forEach(contract.getComponents()::addParameter);
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    if (isWriting(operation)) {
                        ContractWriting.addParameters(method, operation);
                    }
                    complete(path, operation);
                }));
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

    private static Schema gradeRules() {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description(
                        "The rules of evidence, in the order in which an attack is laid at one; of one dataset only.")
                .items(ref("GradedRule"));
    }

    private static Schema attacksByDataset() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Number of attacks by dataset, as `group=` finds them; in lists only.")
                .additionalPropertiesSchema(OASFactory.createSchema().addType(SchemaType.INTEGER));
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

    /** A text that is always the same word. */
    private static Schema word(String word) {
        return OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.of(word));
    }

    private static boolean isWriting(Operation operation) {
        return operation.getTags() != null && operation.getTags().contains("Writing");
    }

    private static void complete(String path, Operation operation) {
        ContractParameters.of(operation).forEach(operation::addParameter);
        operation.getResponses().getAPIResponses().values().forEach(ContractFilter::completeFiles);
        operation
                .getResponses()
                .addAPIResponse("400", problem("A parameter is wrong; every fault is named."))
                .addAPIResponse("401", challenge("A token is needed, or the one sent is not valid."))
                .addAPIResponse("403", challenge("The token does not allow this; the role that does is named."))
                .addAPIResponse("414", problem("The address is too long."))
                .addAPIResponse("429", hurried())
                .addAPIResponse("431", problem("The headers are too large."))
                .addAPIResponse("503", problem("The register is starting, or too busy for this."));
        if (operation.getTags() != null && operation.getTags().contains("Imports")) {
            completeImport(path, operation);
        }
        if (isWriting(operation)) {
            operation
                    .getResponses()
                    .addAPIResponse("404", problem("There is no such record."))
                    .addAPIResponse("409", problem("The change conflicts with a record, or the record was deleted."))
                    .addAPIResponse("410", problem("The record was deleted."))
                    .addAPIResponse(
                            "412", problem("The current version is not the one the writer has seen; its ETag is sent."))
                    .addAPIResponse("413", problem("The body is too large."))
                    .addAPIResponse("415", problem("The body's media type or encoding is not supported."))
                    .addAPIResponse("422", problem("The content breaks rules; each fault has a JSON pointer."))
                    .addAPIResponse("428", problem("The record exists; `If-Match` must name the version seen."));
        }
        if (operation.getSecurity() == null && !operation.getTags().contains("Citations")) {
            completeAnswer(path, operation);
        }
    }

    /** Tables and lines are files, and no text that a client reads into memory. */
    private static void completeFiles(APIResponse response) {
        if (response.getContent() != null) {
            FILES.stream()
                    .map(response.getContent()::getMediaType)
                    .filter(Objects::nonNull)
                    .forEach(media -> media.setSchema(
                            OASFactory.createSchema().addType(SchemaType.STRING).format("binary")));
        }
    }

    /** How a request about imports fails. */
    private static void completeImport(String path, Operation operation) {
        if (operation.getRequestBody() != null) {
            operation
                    .getResponses()
                    .addAPIResponse("408", problem("The body did not arrive in time."))
                    .addAPIResponse("413", problem("The file is too large."))
                    .addAPIResponse("415", problem("The body's media type or encoding is not supported."));
        }
        if (path.contains("{")) {
            operation
                    .getResponses()
                    .addAPIResponse("404", problem("There is no such import, or no report of it."))
                    .addAPIResponse("409", problem("The import has ended, or not yet."));
        }
        if (path.endsWith("/report")) {
            operation.getResponses().addAPIResponse("406", problem("None of the accepted formats is available."));
        }
    }

    /** What goes for answers about the data, which everybody may read and keep; a citation is of its day. */
    private static void completeAnswer(String path, Operation operation) {
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        ok.addHeader("ETag", header("Strong validator of this representation."));
        ok.addHeader(
                "Cache-Control",
                header("`public, no-cache`; with `as_of` immutable; `private` if reading needs a token."));
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().description("The caller's copy is current."))
                .addAPIResponse("406", problem("None of the accepted formats is available."));
        if (!path.endsWith("/stream")) {
            completeRanges(operation, ok);
        }
        if (path.contains("{")) {
            operation.getResponses().addAPIResponse("404", problem("There is no such record at that revision."));
        }
        if (DELETED.stream().anyMatch(list -> path.startsWith(list + "/{"))) {
            operation.getResponses().addAPIResponse("410", problem("The record was deleted."));
        }
    }

    /** A part says what the whole is: clients that are generated give all answers to a question one type. */
    private static void completeRanges(Operation operation, APIResponse ok) {
        ok.addHeader("Accept-Ranges", header("`bytes` where a part of the body can be asked for by `Range`."));
        operation
                .getResponses()
                .addAPIResponse(
                        "206",
                        OASFactory.createAPIResponse()
                                .description(
                                        "The part of the body that `Range` asks for; the schema is that of the whole.")
                                .content(ok.getContent())
                                .addHeader("ETag", header("Strong validator of the whole."))
                                .addHeader("Content-Range", header("Which bytes of how many.")))
                .addAPIResponse(
                        "416",
                        problem("The body has none of the bytes asked for.")
                                .addHeader("Content-Range", header("How many bytes the body has.")));
    }

    private static org.eclipse.microprofile.openapi.models.headers.Header header(String meaning) {
        return OASFactory.createHeader()
                .description(meaning)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static APIResponse challenge(String description) {
        return problem(description)
                .addHeader(
                        "WWW-Authenticate", header("Which token is needed, or why this one is not enough (RFC 6750)."));
    }

    private static APIResponse hurried() {
        return problem("Too many requests.").addHeader("Retry-After", header("In how many seconds to come again."));
    }

    private static APIResponse problem(String description) {
        Content content = OASFactory.createContent()
                .addMediaType(PROBLEM, OASFactory.createMediaType().schema(ref("Problem")));
        return OASFactory.createAPIResponse().description(description).content(content);
    }
}
