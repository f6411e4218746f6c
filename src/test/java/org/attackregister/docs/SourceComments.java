package org.attackregister.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the source says of settings and of words, where they are declared: their Javadoc, as Markdown. */
final class SourceComments {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Map<Class<?>, Map<String, String>> READ = new HashMap<>();

    private SourceComments() {}

    static String of(Method method) {
        return of(method.getDeclaringClass(), method.getName());
    }

    static String of(Enum<?> constant) {
        return of(constant.getDeclaringClass(), constant.name());
    }

    private static String of(Class<?> type, String member) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String comment = READ.computeIfAbsent(outermost, SourceComments::read).get(type.getSimpleName() + "." + member);
        if (comment == null) {
            throw new IllegalStateException(
                    type.getSimpleName() + "." + member + " has no Javadoc, which the reference would show");
        }
        return markdown(comment);
    }

    private static Map<String, String> read(Class<?> outermost) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path file = SOURCES.resolve(outermost.getName().replace('.', '/') + ".java");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            Map<String, String> comments = new HashMap<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Members(DocTrees.instance(task)).scan(unit, comments);
            }
            return comments;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fragment without a full stop, as in a cell. */
    private static String markdown(String comment) {
        String text = comment.strip().replaceAll("\\s+", " ").replaceAll("\\{@\\w+ ([^}]+)}", "`$1`");
        String open = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return Character.isLowerCase(open.charAt(1))
                ? open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1)
                : open;
    }

    /** Puts the comment of each method and field under the names of its type and of itself. */
    private static final class Members extends TreePathScanner<@Nullable Void, Map<String, String>> {
        private final DocTrees trees;

        Members(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, Map<String, String> comments) {
            keep(method.getName().toString(), comments);
            return super.visitMethod(method, comments);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, Map<String, String> comments) {
            keep(variable.getName().toString(), comments);
            return super.visitVariable(variable, comments);
        }

        private void keep(String member, Map<String, String> comments) {
            TreePath path = getCurrentPath();
            Tree parent = path.getParentPath().getLeaf();
            String comment = trees.getDocComment(path);
            if (parent instanceof ClassTree type && comment != null) {
                comments.put(type.getSimpleName() + "." + member, comment);
            }
        }
    }
}
