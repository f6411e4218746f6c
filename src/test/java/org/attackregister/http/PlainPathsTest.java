package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tests' own reader of paths finds, beside what JsonPath finds. */
class PlainPathsTest {
    private static final String TEXT = """
            {"total": 2, "large": 5000000000, "share": 0.10, "none": null, "in": "x", "size": 3, "empty": [],
             "items": [{"id": "a", "n": 1, "targets": [{"name": "p", "codes": [1, 2]}, {"name": null}], "page": {"next": "c"}},
                       {"id": "b", "targets": [], "page": null}, null],
             "numbers": [1, 2.50, 3]}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total",
                "large",
                "share",
                "none",
                "none.deeper",
                "in",
                "size",
                "missing",
                "missing.deeper[0]",
                "empty",
                "empty[0]",
                "empty.id",
                "items",
                "items.id",
                "items.n",
                "items.targets",
                "items.targets.name",
                "items.targets[0].name",
                "items.targets.codes",
                "items.page.next",
                "items[0]",
                "items[0].targets[0].codes[1]",
                "items[0].targets.name[0]",
                "items[2]",
                "items[2].id",
                "items[7].id",
                "items[0].page.next",
                "numbers",
                "numbers[1]",
                "items.empty",
                "items.size()",
                "items.find{it.id == 'b'}.targets",
                "",
                "$"
            })
    void areThoseOfJsonPath(String path) {
        JsonPath scripts = new JsonPath(TEXT)
                .using(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));

        assertThat(new PlainPaths(TEXT).<Object>get(path)).isEqualTo(scripts.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"share", "numbers[1]"})
    void keepTheDigitsOfANumber(String path) {
        assertThat(new PlainPaths(TEXT).<Object>get(path)).isIn(new BigDecimal("0.10"), new BigDecimal("2.50"));
    }
}
