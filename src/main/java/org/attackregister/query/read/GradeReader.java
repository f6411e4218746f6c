package org.attackregister.query.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.model.attack.GradeMark;
import org.attackregister.model.attack.GradeRule;
import org.attackregister.query.Counting;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.GradeQuestion;

/** Reads a question for the counts of each grade beside each other. */
public final class GradeReader {
    private static final String NAME = Parameter.GRADES.wireName();

    /** Filters that say themselves how sure attacks have to be. */
    private static final List<String> OF_GRADES = Stream.of(
                    FilterField.GRADE_OF, FilterField.GRADE_RULE_OF, FilterField.DATES)
            .map(FilterField::wireName)
            .toList();

    /** What means the same of each grade; all else makes other rows of each, or lays them out for one answer. */
    private static final List<String> ALIKE = ParameterReader.names(
            Parameter.GRADES,
            Parameter.GROUP_BY,
            Parameter.MEASURES,
            Parameter.LETHAL_MIN,
            Parameter.COUNTING,
            Parameter.SHARE_OF,
            Parameter.FILL,
            Parameter.ROW_SORT);

    private final QueryParameters asked;
    private final Faults faults;

    public GradeReader(QueryParameters asked, Faults faults) {
        this.asked = asked;
        this.faults = faults;
    }

    /** Whether all grades are asked for; what is neither true nor false is noted. */
    public boolean isAsked() {
        String text = asked.one(NAME, faults).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            faults.add(Fault.parameter(NAME, FaultCode.UNKNOWN_VALUE, "'" + NAME + "' is 'true' or 'false'.", text)
                    .allowing(List.of("true", "false")));
        }
        return text.equals("true");
    }

    /**
     * The question; faults are noted.
     *
     * @param marks those that attacks of the dataset have
     */
    public GradeQuestion read(CountQuestion counts, Set<GradeMark> marks) {
        Stream.concat(OF_GRADES.stream(), CountReader.parameters().stream().filter(name -> !ALIKE.contains(name)))
                .filter(asked::has)
                .forEach(this::conflict);
        if (counts.counting() == Counting.FRACTIONAL) {
            conflict(Parameter.COUNTING.wireName());
        }
        List<GradeRule> rules = new ArrayList<>(marks.stream()
                .map(GradeMark::layout)
                .distinct()
                .flatMap(layout -> layout.rules().stream())
                .distinct()
                .toList());
        if (counts.filter().setsDays()) {
            rules.add(GradeRule.DATES);
        }
        return new GradeQuestion(counts, rules);
    }

    private void conflict(String name) {
        faults.add(Fault.parameter(
                name,
                FaultCode.CONFLICTING,
                "'" + name + "' cannot be used with '" + NAME
                        + "': the rows of the grades would not be parts of each other.",
                null));
    }
}
