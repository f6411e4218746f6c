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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attackregister.error.Nearest;

/** The paths that are answered, and the methods that each of them takes. */
@ApplicationScoped
class KnownPaths {
    private static final List<String> OF_EXTENSIONS = List.of(
            "/openapi", "/docs", "/docs/{file}", "/q/health", "/q/health/{kind}", "/q/metrics", "/q/metrics/{name}");

    private final List<PathTemplate> templates;
    private final List<PathTemplate> extensions =
            OF_EXTENSIONS.stream().map(p -> new PathTemplate(p, Set.of("GET"))).toList();

    /** Takes the paths from the resources that are there. */
    @Inject
    KnownPaths(BeanManager beans) {
        this(resources(beans));
    }

    /** The paths of the given resource classes. */
    KnownPaths(Collection<Class<?>> resources) {
        TreeMap<String, Set<String>> methods = new TreeMap<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        methods.computeIfAbsent(path(resource, method), p -> new TreeSet<>())
                                .add(verb.value());
                    }
                }
            }
        }
        List<PathTemplate> found = new ArrayList<>(extensions);
        methods.forEach((path, verbs) -> found.add(new PathTemplate(path, verbs)));
        found.sort(Comparator.comparingInt(PathTemplate::literals).reversed());
        this.templates = List.copyOf(found);
    }

    private static List<Class<?>> resources(BeanManager beans) {
        List<Class<?>> resources = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
                resources.add(bean.getBeanClass());
            }
        }
        return resources;
    }

    private static String path(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        Path own = resource.getAnnotation(Path.class);
        return PathTemplate.join(own == null ? "" : own.value(), below == null ? "" : below.value());
    }

    /**
     * The methods that a path takes, HEAD and OPTIONS included; empty where there is no such path.
     *
     * @param path the request's path, without the query
     */
    Optional<Set<String>> methods(String path) {
        return templates.stream().filter(t -> t.matches(path)).findFirst().map(PathTemplate::methods);
    }

    /** The methods that any path takes. */
    Set<String> allMethods() {
        Set<String> all = new TreeSet<>();
        templates.forEach(t -> all.addAll(t.methods()));
        return all;
    }

    /** Methods as the {@code Allow} header lists them. */
    static String header(Set<String> methods) {
        return String.join(", ", new TreeSet<>(methods));
    }

    /** The nearest path that can be read; empty where none is near. */
    List<String> near(String path) {
        List<String> readable = templates.stream()
                .filter(PathTemplate::isFixed)
                .filter(t -> t.methods().contains("GET"))
                .map(PathTemplate::path)
                .toList();
        return Nearest.to(path, readable).stream().limit(1).toList();
    }

    /** Whether a path belongs to an extension, which looks at no method. */
    boolean isOfAnExtension(String path) {
        return extensions.stream().anyMatch(t -> t.matches(path));
    }
}
