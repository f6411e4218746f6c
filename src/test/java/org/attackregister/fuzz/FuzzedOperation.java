package org.attackregister.fuzz;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An operation of the contract. */
record FuzzedOperation(String method, String template, List<Parameter> parameters) {
    /** All operations that the contract names. */
    static List<FuzzedOperation> all(Path contract) {
        ParseOptions resolved = new ParseOptions();
        resolved.setResolve(true);
        OpenAPI api = new OpenAPIV3Parser().read(contract.toUri().toString(), null, resolved);
        return api.getPaths().entrySet().stream()
                .flatMap(path -> of(path.getKey(), path.getValue()))
                .toList();
    }

    private static Stream<FuzzedOperation> of(String template, PathItem item) {
        return item.readOperationsMap().entrySet().stream()
                .map(operation -> new FuzzedOperation(
                        operation.getKey().name(),
                        template,
                        Stream.of(item.getParameters(), operation.getValue().getParameters())
                                .filter(list -> list != null)
                                .flatMap(List::stream)
                                .toList()));
    }

    List<Parameter> in(String place) {
        return parameters.stream().filter(p -> place.equals(p.getIn())).toList();
    }
}
