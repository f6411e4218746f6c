package org.attackregister.http.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attackregister.error.Nearest;
import org.jspecify.annotations.Nullable;

/** The paths that are answered, and the methods that each of them takes. */
@ApplicationScoped
class KnownPaths {
    /** Answered ahead of the resources, for GET alone. */
    private static final List<PathTemplate> OF_EXTENSIONS = Stream.of(
                    "/openapi",
                    "/openapi.json",
                    "/openapi.yaml",
                    "/openapi.yml",
                    "/docs",
                    "/docs/{file}",
                    "/dashboard/{file}",
                    "/q/health",
                    "/q/health/{kind}",
                    "/q/metrics",
                    "/q/metrics/{name}")
            .map(path -> new PathTemplate(path, Set.of("GET")))
            .toList();

    private final List<Resource> resources;

    /** All templates under the path of one resource class; a template is listed once for each of its methods. */
    private record Resource(PathTemplate root, List<PathTemplate> templates) {}

    /** Takes the paths from the resources that are there. */
    @Inject
    KnownPaths(BeanManager beans) {
        this(resourceClasses(beans));
    }

    /** The paths of the given resource classes. */
    KnownPaths(Collection<Class<?>> classes) {
        Map<String, List<PathTemplate>> byRoot = new TreeMap<>();
        for (Class<?> resource : classes) {
            for (Method method : resource.getMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        String root = PathTemplate.join(path(resource.getAnnotation(Path.class)), "");
                        String path = PathTemplate.join(root, path(method.getAnnotation(Path.class)));
                        byRoot.computeIfAbsent(root, r -> new ArrayList<>())
                                .add(new PathTemplate(path, Set.of(verb.value())));
                    }
                }
            }
        }
        this.resources = byRoot.entrySet().stream()
                .map(e -> new Resource(new PathTemplate(e.getKey(), Set.of()), List.copyOf(e.getValue())))
                .sorted(Comparator.comparingInt((Resource r) -> r.root.literals())
                        .reversed())
                .toList();
    }

    private static List<Class<?>> resourceClasses(BeanManager beans) {
        List<Class<?>> classes = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
                classes.add(bean.getBeanClass());
            }
        }
        return classes;
    }

    private static String path(@Nullable Path annotation) {
        return annotation == null ? "" : annotation.value();
    }

    /**
     * The methods that a path takes, HEAD and OPTIONS included; empty where there is no such path. As JAX-RS does, the
     * resource class is chosen by its path alone, and then the template of it that matches most closely counts: what
     * has a name of its own is not taken for a record's id.
     *
     * @param path the request's path, without the query
     */
    Optional<Set<String>> methods(String path) {
        List<PathTemplate> matching = resources.stream()
                .filter(r -> r.root.isAbove(path))
                .findFirst()
                .map(Resource::templates)
                .filter(templates -> templates.stream().anyMatch(t -> t.matches(path)))
                .orElse(OF_EXTENSIONS)
                .stream()
                .filter(t -> t.matches(path))
                .toList();
        int closest = matching.stream().mapToInt(PathTemplate::literals).max().orElse(0);
        Set<String> methods = new TreeSet<>();
        matching.stream().filter(t -> t.literals() == closest).forEach(t -> methods.addAll(t.methods()));
        return methods.isEmpty() ? Optional.empty() : Optional.of(methods);
    }

    /** The methods that any path takes. */
    Set<String> allMethods() {
        Set<String> all = new TreeSet<>();
        resources.forEach(r -> r.templates.forEach(t -> all.addAll(t.methods())));
        return all;
    }

    /** Methods as the {@code Allow} header lists them. */
    static String header(Set<String> methods) {
        return String.join(", ", new TreeSet<>(methods));
    }

    /** The nearest path that can be read; empty where none is near. */
    List<String> near(String path) {
        List<String> readable = new ArrayList<>();
        resources.forEach(r -> readable.addAll(readable(r.templates)));
        readable.addAll(readable(OF_EXTENSIONS));
        return Nearest.to(path, readable).stream().limit(1).toList();
    }

    private static List<String> readable(List<PathTemplate> templates) {
        return templates.stream()
                .filter(PathTemplate::isFixed)
                .filter(t -> t.methods().contains("GET"))
                .map(PathTemplate::path)
                .toList();
    }
}
