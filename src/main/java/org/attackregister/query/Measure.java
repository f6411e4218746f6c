package org.attackregister.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.attackregister.model.Coded;
import org.attackregister.model.attack.AttackField;
import org.jspecify.annotations.Nullable;

/**
 * What is counted or summed in a cell.
 *
 * @param code the measure as a parameter
 * @param toll the toll that is summed; null where none is
 */
public record Measure(String code, @Nullable AttackField toll) implements Coded {
    /** How many attacks; always there. */
    public static final Measure ATTACKS = new Measure("attacks", null);

    /** How many each attack killed. */
    public static final Measure LETHALITY = new Measure("lethality", null);

    /** Every measure: attacks, the sum of each toll, and the lethality. */
    public static final List<Measure> ALL = Stream.of(
                    Stream.of(ATTACKS), AttackField.TOLLS.stream().map(Measure::new), Stream.of(LETHALITY))
            .flatMap(measures -> measures)
            .toList();

    /** The end of the name of the number of attacks that a sum leaves out. */
    public static final String UNKNOWN = "_unknown";

    /** The tolls among some measures, in their order. */
    public static List<AttackField> tolls(List<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> Stream.ofNullable(measure.toll))
                .toList();
    }

    /** The sum of a toll. */
    public Measure(AttackField toll) {
        this(toll.code(), toll);
    }

    @Override
    public String name() {
        return code.toUpperCase(Locale.ROOT);
    }

    /** What it is, in Markdown. */
    public String meaning() {
        if (toll == null) {
            return equals(LETHALITY)
                    ? "how many each attack killed: " + Lethality.Figure.meanings()
                    : "how many attacks; always there";
        }
        return "the %1$s, as sums: `%2$s` of the best figures, `%3$s` and `%4$s` of the bounds; `%2$s%5$s` is the number of attacks without a figure"
                .formatted(
                        toll.people(),
                        AttackField.TollFigure.BEST.name(toll),
                        AttackField.TollFigure.LOW.name(toll),
                        AttackField.TollFigure.HIGH.name(toll),
                        UNKNOWN);
    }
}
