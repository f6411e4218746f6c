package org.attackregister.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Trouble;
import org.attackregister.http.problem.Problem;
import org.attackregister.model.Coded;
import org.attackregister.query.CountAnswer.Coverage;
import org.attackregister.query.Counting;
import org.attackregister.query.Dimension;
import org.attackregister.query.FilterField;
import org.attackregister.query.Format;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.ShareAnswer.Reason;
import org.attackregister.query.ShareQuestion.Basis;
import org.attackregister.view.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference names everything that a caller or an operator can write, in the words of the program's own tables. */
class ReferenceTest {
    private static final String ROOT = "org.attackregister";
    private static final Path PAGES = Path.of("src/site/markdown/reference");

    private static List<String> page(String name) {
        try {
            return Files.readAllLines(PAGES.resolve(name + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hasARowForEachFilter() {
        assertThat(table("filters", "| parameter |"))
                .containsExactlyElementsOf(Arrays.stream(FilterField.values())
                        .map(f -> row(
                                code(f.wireName()),
                                f.meaning(),
                                code(f.example()),
                                f.shape().takesSeveral() ? "several" : "one",
                                f.listed() ? "`primary.`, `any.`" : ""))
                        .toList());
    }

    @Test
    void hasARowForEachParameter() {
        assertThat(table("parameters", "| parameter |"))
                .containsExactlyElementsOf(Arrays.stream(Parameter.values())
                        .map(p ->
                                row(code(p.wireName()), p.meaning(), p.example().isEmpty() ? "" : code(p.example())))
                        .toList());
    }

    @Test
    void hasARowForEachDimension() {
        assertThat(table("counts", "| dimension |"))
                .containsExactlyElementsOf(Arrays.stream(Dimension.values())
                        .map(d -> row(code(d.code()), filters(d), d.listed() ? "yes" : "no"))
                        .toList());
    }

    private static String filters(Dimension dimension) {
        return dimension.listed()
                ? code("primary." + dimension.code()) + " or " + code("any." + dimension.code())
                : code(dimension.code());
    }

    @Test
    void hasARowForEachKindOfProblem() {
        assertThat(table("errors", "| status |"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Trouble.values())
                        .map(t -> Problem.of(t, ""))
                        .map(p -> row(String.valueOf(p.status()), code(p.type()), p.title()))
                        .toList());
    }

    @Test
    void hasARowForEachFaultCode() {
        assertThat(table("errors", "| code |"))
                .containsExactlyElementsOf(Arrays.stream(FaultCode.values())
                        .map(c -> row(code(c.code()), c.meaning()))
                        .toList());
    }

    @Test
    void hasARowForEachReasonAgainstAComparison() {
        assertThat(table("shares", "| reason |"))
                .containsExactlyElementsOf(Arrays.stream(Reason.values())
                        .map(r -> row(code(r.code()), r.sentence()))
                        .toList());
    }

    /** The rows' last column says what a setting is for, which only its declaration could tell otherwise. */
    @Test
    void hasARowForEachSetting() {
        assertThat(table("settings", "| setting |").stream().map(ReferenceTest::withoutLastCell))
                .containsExactlyInAnyOrderElementsOf(settings().toList());
    }

    private static Stream<String> settings() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .flatMap(type ->
                                settings(type.getAnnotation(ConfigMapping.class).prefix(), type));
    }

    private static Stream<String> settings(String prefix, Class<?> group) {
        return Arrays.stream(group.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> setting(prefix + "." + name(method), method));
    }

    private static Stream<String> setting(String key, Method method) {
        if (method.getReturnType().getName().startsWith(ROOT)
                && method.getReturnType().isInterface()) {
            return settings(key, method.getReturnType());
        }
        WithDefault standard = method.getAnnotation(WithDefault.class);
        String variable = key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        return Stream.of(row(code(key), code(variable), standard == null ? "" : code(standard.value())));
    }

    private static String name(Method method) {
        WithName given = method.getAnnotation(WithName.class);
        return given != null
                ? given.value()
                : method.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String withoutLastCell(String row) {
        return row.substring(0, row.lastIndexOf(" | ")) + " |";
    }

    static Stream<String> words() {
        return Stream.<Coded[]>of(
                        Measure.values(), Counting.values(), Format.values(), Basis.values(), Coverage.values())
                .flatMap(Arrays::stream)
                .map(Coded::code);
    }

    @ParameterizedTest
    @MethodSource("words")
    void namesEachWordOfAQuestion(String word) {
        assertThat(Stream.of("counts", "shares", "formats").flatMap(page -> page(page).stream()))
                .anyMatch(line -> line.contains(code(word)));
    }

    static Stream<String> paths() {
        return Arrays.stream(Paths.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(ReferenceTest::value);
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void namesEachResource(String path) {
        assertThat(table("resources", "| path |")).anyMatch(row -> row.contains(code(path)));
    }

    /** The rows of a page's table whose first row begins as given, without its two rows of headers. */
    private static List<String> table(String page, String begins) {
        return page(page).stream()
                .dropWhile(line -> !line.startsWith(begins))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String code(String word) {
        return "`" + word + "`";
    }
}
