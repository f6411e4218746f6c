package org.attackregister.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attackregister.model.attack.GradeMark;
import org.attackregister.query.filter.FilterField;
import org.attackregister.snapshot.column.NarrowCodes;
import org.attackregister.snapshot.filter.SelectedRows;

/** How many attacks each rule of evidence holds apart, and how many none does. */
record GradeTally(SelectedRows attacks) {
    /** The marks that attacks have, in the order of layouts and rules, with the number of attacks of each. */
    Map<GradeMark, Long> marks() {
        NarrowCodes numbers = attacks.columns().codes(FilterField.GRADE_RULE_OF).codes();
        long[] counted = new long[GradeMark.count() + 1];
        attacks.rows().forEach(row -> counted[numbers.at(row)]++);
        Map<GradeMark, Long> marks = new LinkedHashMap<>();
        for (int number = 1; number < counted.length; number++) {
            if (counted[number] > 0) {
                marks.put(GradeMark.of(number), counted[number]);
            }
        }
        return marks;
    }
}
