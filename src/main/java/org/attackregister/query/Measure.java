package org.attackregister.query;

import java.util.List;
import java.util.stream.Stream;
import org.attackregister.model.Coded;
import org.attackregister.model.attack.AttackField;
import org.jspecify.annotations.Nullable;

/**
 * What is counted or summed in a cell.
 *
 * @param toll the toll that is summed; null where attacks are counted
 */
public record Measure(@Nullable AttackField toll) implements Coded {
    /** How many attacks; always there. */
    public static final Measure ATTACKS = new Measure(null);

    /** Every measure: attacks, and each toll. */
    public static final List<Measure> ALL = Stream.concat(
                    Stream.of(ATTACKS), AttackField.TOLLS.stream().map(Measure::new))
            .toList();

    /** The end of the name of the number of attacks that a sum leaves out. */
    public static final String UNKNOWN = "_unknown";

    /** The tolls among some measures, in their order. */
    public static List<AttackField> tolls(List<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> Stream.ofNullable(measure.toll))
                .toList();
    }

    @Override
    public String name() {
        return toll == null ? "ATTACKS" : toll.name();
    }

    @Override
    public String code() {
        return toll == null ? "attacks" : toll.code();
    }

    /** What it is, in Markdown. */
    public String meaning() {
        if (toll == null) {
            return "how many attacks; always there";
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
