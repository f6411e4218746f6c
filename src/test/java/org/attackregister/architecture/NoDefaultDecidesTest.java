package org.attackregister.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Counting;
import org.attackregister.query.Format;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.question.Dimension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is new among fields, forms and formats is nowhere taken for something else: no default has it, and no name decides. */
class NoDefaultDecidesTest {
    private static final Path PROGRAM = Path.of("src/main/java");

    /** The names of the constants that each may only be listed in full. */
    private static final List<Set<String>> LISTED_IN_FULL = Stream.<Class<? extends Enum<?>>>of(
                    AttackField.Form.class,
                    AttackField.TollFigure.class,
                    FilterField.Shape.class,
                    FilterField.Holding.class,
                    FilterField.EntryList.class,
                    Sort.SortKey.By.class,
                    Dimension.class,
                    Format.class,
                    Counting.class,
                    RecordKind.class)
            .map(type -> Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.name())
                    .collect(Collectors.toUnmodifiableSet()))
            .toList();

    @Test
    void isKeptByTheProgram() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            assertThat(violations(files.filter(file -> file.toString().endsWith(".java"))
                            .toList()))
                    .isEmpty();
        }
    }

    @Test
    void seesADefaultAndAName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Odd.java"), """
                class Odd {
                    int odd(Object form, String field) {
                        switch (form) {
                            case TOLL, FLAG -> { return 1; }
                            default -> {}
                        }
                        return switch (field) {
                            case "wounded" -> 1;
                            default -> throw new IllegalArgumentException();
                        };
                    }

                    int even(Object form, String kind) {
                        return switch (form) {
                            case TOLL -> 1;
                            default -> throw new IllegalArgumentException();
                        } + switch (kind) {
                            case "other" -> 1;
                            default -> 2;
                        };
                    }
                }
                """);

        assertThat(violations(List.of(file)))
                .containsExactly(file + ": a default beside [TOLL, FLAG]", file + ": a case [wounded]");
    }

    private static List<String> violations(List<Path> sources) throws IOException {
        List<String> violations = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                Path file = Path.of(unit.getSourceFile().toUri());
                Path shown = file.startsWith(PROGRAM.toAbsolutePath())
                        ? PROGRAM.toAbsolutePath().relativize(file)
                        : file;
                new Switches(shown.toString(), violations).scan(unit, null);
            }
        }
        return violations;
    }

    /** Looks at every switch of a file. */
    private static final class Switches extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final String file;
        private final List<String> violations;

        Switches(String file, List<String> violations) {
            this.file = file;
            this.violations = violations;
        }

        @Override
        public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
            look(tree.getCases());
            return super.visitSwitch(tree, null);
        }

        @Override
        public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
            look(tree.getCases());
            return super.visitSwitchExpression(tree, null);
        }

        private void look(List<? extends CaseTree> cases) {
            List<String> constants = new ArrayList<>();
            List<String> fields = new ArrayList<>();
            for (CaseTree one : cases) {
                for (ExpressionTree label : one.getExpressions()) {
                    if (label instanceof IdentifierTree constant) {
                        constants.add(constant.getName().toString());
                    } else if (label instanceof LiteralTree text && AttackField.NAMES.contains(text.getValue())) {
                        fields.add(String.valueOf(text.getValue()));
                    }
                }
            }
            boolean decides = cases.stream()
                    .anyMatch(one -> one.getExpressions().isEmpty()
                            && !String.valueOf(one.getBody()).startsWith("throw "));
            if (decides
                    && !constants.isEmpty()
                    && LISTED_IN_FULL.stream().anyMatch(names -> names.containsAll(constants))) {
                violations.add(file + ": a default beside " + constants);
            }
            if (!fields.isEmpty()) {
                violations.add(file + ": a case " + fields);
            }
        }
    }
}
