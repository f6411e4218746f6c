package org.attackregister.deploy;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be set when the program is started: its own settings, and those of Quarkus and its extensions. */
final class ProgramSettings {
    private static final String ROOTS = "META-INF/quarkus-config-roots.list";
    private static final Path CLASSES = Path.of("target", "classes");

    private ProgramSettings() {}

    /** The environment variables that are read; a setting that is fixed by the build is not among them. */
    static Set<String> variables() throws IOException {
        Set<String> variables = new TreeSet<>();
        own().forEach(type -> add(type, variables));
        ClassLoader loader = ProgramSettings.class.getClassLoader();
        for (URL list : Collections.list(loader.getResources(ROOTS))) {
            try (InputStream names = list.openStream()) {
                new String(names.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(ProgramSettings::type)
                        .filter(type -> type.isAnnotationPresent(ConfigRoot.class)
                                && type.getAnnotation(ConfigRoot.class).phase() == ConfigPhase.RUN_TIME)
                        .forEach(type -> add(type, variables));
            }
        }
        return variables;
    }

    private static Stream<Class<?>> own() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<String> names = files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith("Config.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .toList();
            return names.stream()
                    .<Class<?>>map(ProgramSettings::type)
                    .filter(type -> type.isAnnotationPresent(ConfigMapping.class));
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a list of settings names a class that is not there", e);
        }
    }

    private static void add(Class<?> type, Set<String> variables) {
        ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(type)).keySet().stream()
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .forEach(variables::add);
    }
}
