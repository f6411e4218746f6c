package org.attackregister.snapshot.filter;

import java.util.function.Predicate;
import org.attackregister.model.attack.GradeMark;
import org.attackregister.model.attack.GradeRule;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.column.RowCondition;

/** Conditions on what the rules of evidence make of an attack. */
final class GradeCondition {
    private GradeCondition() {}

    /** That no rule holds it apart. */
    static RowCondition strict(DatasetColumns columns) {
        return having(columns, mark -> mark.rule() == null);
    }

    /** That one of some rules does. */
    static RowCondition of(DatasetColumns columns, Operand.Codes rules) {
        return having(columns, mark -> {
            GradeRule rule = mark.rule();
            return rules.means(rule == null ? Operand.NONE : rule.code());
        });
    }

    private static RowCondition having(DatasetColumns columns, Predicate<GradeMark> wanted) {
        byte[] numbers = new byte[GradeMark.count() + 1];
        for (int number = 1; number < numbers.length; number++) {
            numbers[number] = (byte) (wanted.test(GradeMark.of(number)) ? 1 : 0);
        }
        return new CodeCondition(columns.codes(FilterField.GRADE_RULE_OF).codes(), numbers);
    }
}
