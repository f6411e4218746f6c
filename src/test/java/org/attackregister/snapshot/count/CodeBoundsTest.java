package org.attackregister.snapshot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.GrowingSnapshot;
import org.attackregister.snapshot.RandomRegister;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.filter.SelectedRows;
import org.attackregister.snapshot.follow.Growth;
import org.attackregister.view.AttackEncoder;
import org.junit.jupiter.api.Test;

class CodeBoundsTest {
    private static final List<Dimension> MONTH = List.of(Dimension.MONTH);

    @Test
    void stayWhileAttacksOfOtherMonthsAreWritten() {
        RandomRegister register = new RandomRegister(3, 300);
        Growth growth = GrowingSnapshot.beginning(new AttackEncoder());
        int first = Math.toIntExact(register.references()) + 5;
        register.versions().subList(0, first).forEach(growth::append);
        Snapshot snapshot = growth.snapshot();
        SelectedRows selected = new SelectedRows(snapshot.parts().columns().dataset("alpha"), new Bits(0), 0);
        CodeBounds bounds = new CodeBounds(selected, Periods.NONE);
        int rest = bounds.space(MONTH).rest(0);

        register.versions().subList(first, register.versions().size()).forEach(growth::append);

        assertThat(new CodeBounds(selected, Periods.NONE).space(MONTH).rest(0)).isGreaterThan(rest);
        assertThat(bounds.space(MONTH).rest(0)).isEqualTo(rest);
    }
}
