package org.attackregister.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Tally;
import org.attackregister.query.Measure;
import org.attackregister.query.question.CountQuestion;
import org.jspecify.annotations.Nullable;

/** What was counted and summed in a cell; a sum of attacks of which not one has a figure is not known. */
final class CountedSums {
    private final Map<String, Ratio> figures = new TreeMap<>();
    private final Set<String> known = new HashSet<>();

    /** The dead of each attack, null where nobody knows them. */
    private final @Nullable List<@Nullable BigDecimal> dead;

    private final int lethalMin;

    CountedSums(CountQuestion question) {
        List<Measure> measures = question.measures();
        this.dead = measures.contains(Measure.LETHALITY) ? new ArrayList<>() : null;
        this.lethalMin = Objects.requireNonNullElse(question.lethalMin(), 0);
        figures.put("attacks", Ratio.ZERO);
        for (AttackField toll : Measure.tolls(measures)) {
            for (String figure : List.of("", "_high", "_low", "_unknown")) {
                figures.put(toll.code() + figure, Ratio.ZERO);
            }
        }
    }

    void add(Attack attack, Ratio part) {
        figures.merge("attacks", part, Ratio::plus);
        if (dead != null) {
            dead.add(attack.casualties().toll(AttackField.KILLED).best());
        }
        AttackField.TOLLS.forEach(toll -> add(toll.code(), attack.casualties().toll(toll), part));
    }

    private void add(String name, Tally tally, Ratio part) {
        if (figures.containsKey(name)) {
            add(name, tally.best(), part);
            add(name + "_low", tally.low() == null ? tally.best() : tally.low(), part);
            add(name + "_high", tally.high() == null ? tally.best() : tally.high(), part);
            add(name + "_unknown", tally.best() == null ? BigDecimal.ONE : BigDecimal.ZERO, part);
        }
    }

    private void add(String name, @Nullable BigDecimal figure, Ratio part) {
        if (figure != null) {
            known.add(name);
            figures.merge(name, part.times(figure), Ratio::plus);
        }
    }

    /** With the sums of other attacks, if there are any; no lethality, which does not add up. */
    CountedSums plus(@Nullable CountedSums others) {
        if (others != null) {
            known.addAll(others.known);
            others.figures.forEach((name, figure) -> figures.merge(name, figure, Ratio::plus));
        }
        return this;
    }

    Ratio attacks() {
        return figures.getOrDefault("attacks", Ratio.ZERO);
    }

    /** A figure as a row shows it; null where it is not known. */
    @Nullable
    BigDecimal figure(String name) {
        if (dead != null && name.equals("lethality")) {
            return new SpreadByHand(dead).mean();
        }
        return isKnown(name)
                ? new BigDecimal(figures.getOrDefault(name, Ratio.ZERO).text())
                : null;
    }

    private boolean isKnown(String name) {
        return name.equals("attacks") || known.contains(name) || attacks().equals(Ratio.ZERO);
    }

    String text() {
        return figures.entrySet().stream()
                        .map(f -> f.getKey() + "="
                                + (isKnown(f.getKey()) ? f.getValue().text() : "null"))
                        .collect(Collectors.joining(" "))
                + (dead == null ? "" : " " + new SpreadByHand(dead).text(lethalMin));
    }
}
