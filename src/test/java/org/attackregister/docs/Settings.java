package org.attackregister.docs;

import static org.attackregister.docs.ReferenceTable.code;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings, as the interfaces that read them declare and describe them. */
final class Settings {
    private static final String ROOT = "org.attackregister";

    private Settings() {}

    static ReferenceTable table() {
        return ReferenceTable.of(
                List.of("setting", "environment variable", "default", "meaning"),
                declaring()
                        .flatMap(type ->
                                below(type.getAnnotation(ConfigMapping.class).prefix(), type))
                        .sorted(Comparator.comparing(row -> row.get(0))));
    }

    private static Stream<Class<?>> declaring() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect);
    }

    private static Stream<List<String>> below(String prefix, Class<?> group) {
        return Arrays.stream(group.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> setting(prefix + "." + name(method), method));
    }

    private static Stream<List<String>> setting(String key, Method method) {
        Class<?> type = method.getReturnType();
        if (type.getName().startsWith(ROOT) && type.isInterface()) {
            return below(key, type);
        }
        WithDefault standard = method.getAnnotation(WithDefault.class);
        String variable = key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        return Stream.of(List.of(
                code(key),
                code(variable),
                standard == null ? "" : code(standard.value()),
                SourceComments.of(method) + choices(type)));
    }

    private static String choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", ": ", ""))
                : "";
    }

    private static String name(Method method) {
        WithName given = method.getAnnotation(WithName.class);
        return given != null
                ? given.value()
                : method.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
