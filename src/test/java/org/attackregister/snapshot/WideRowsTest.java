package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.attackregister.error.RegisterException;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.view.CountRows;
import org.attackregister.view.RowValues;
import org.attackregister.view.WideRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares tables that have values as columns with the rows that they are made of, on random registers and questions. */
class WideRowsTest {
    private static final int QUESTIONS = 600;

    /** The values of one row as texts. */
    private static final class TextValues implements RowValues {
        private final List<@Nullable String> texts = new ArrayList<>();

        @Override
        public void none() {
            texts.add(null);
        }

        @Override
        public void text(String text) {
            texts.add(text);
        }

        @Override
        public void ascii(byte[][] parts) {
            StringBuilder text = new StringBuilder();
            for (byte[] part : parts) {
                text.append(new String(part, StandardCharsets.US_ASCII));
            }
            texts.add(text.toString());
        }

        @Override
        public void whole(long number) {
            texts.add(String.valueOf(number));
        }

        @Override
        public void number(@Nullable BigDecimal number) {
            texts.add(number == null ? null : number.toPlainString());
        }

        @Override
        public void bool(boolean value) {
            texts.add(String.valueOf(value));
        }

        Map<String, @Nullable String> under(List<String> names) {
            assertThat(texts).hasSameSizeAs(names);
            Map<String, @Nullable String> under = new LinkedHashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                under.put(names.get(i), texts.get(i));
            }
            return under;
        }
    }

    @Test
    void haveEachCellOfTheRowsUnderTheNameOfItsValue() {
        Random random = new Random(17);
        RandomRegister register = new RandomRegister(17, 700);
        Snapshot snapshot = GrowingSnapshot.of(register.versions(), 1).get(0);
        Sitting sitting = new Sitting(17, snapshot, snapshot.revision());
        int compared = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            CountQuestion question =
                    sitting.counts(new RandomQuestions(random, snapshot, snapshot.revision()).counts());
            if (question.wide() != null) {
                compared += compare(question, snapshot, sitting.described(question.parameters()));
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    private static int compare(CountQuestion question, Snapshot snapshot, String described) {
        List<AnswerRow> rows;
        try {
            rows = snapshot.count(question).rows();
        } catch (RegisterException tooMany) {
            return 0;
        }
        CountRows table = new CountRows(question);
        WideRows wide = new WideRows(question, table, rows);
        List<String> names = wide.names();
        assertThat(names).as(described).doesNotHaveDuplicates();
        Map<Map<String, @Nullable String>, Map<String, @Nullable String>> lines = lines(question, wide);
        Set<String> seen = new LinkedHashSet<>();
        for (AnswerRow row : rows) {
            TextValues values = new TextValues();
            table.write(row, values);
            Map<String, @Nullable String> own = values.under(table.names());
            Map<String, @Nullable String> line = lines.get(key(question, own));
            assertThat(line).as(described).isNotNull();
            String value = name(question, row);
            figures(question, table).forEach(figure -> {
                assertThat(line).as(described).containsEntry(figure + "." + value, own.get(figure));
                seen.add(figure + "." + value);
            });
        }
        assertThat(names.size() - seen.size())
                .as(described)
                .isEqualTo(keys(question).size());
        assertThat(rows.size()).as(described).isEqualTo(lines.size() * columns(question, rows));
        return rows.size();
    }

    private static int columns(CountQuestion question, List<AnswerRow> rows) {
        return (int) rows.stream().map(row -> name(question, row)).distinct().count();
    }

    /** The lines of the table by what they have in the columns of their key. */
    private static Map<Map<String, @Nullable String>, Map<String, @Nullable String>> lines(
            CountQuestion question, WideRows wide) {
        Map<Map<String, @Nullable String>, Map<String, @Nullable String>> lines = new LinkedHashMap<>();
        for (int i = 0; i < wide.size(); i++) {
            TextValues values = new TextValues();
            wide.write(i, values);
            Map<String, @Nullable String> line = values.under(wide.names());
            assertThat(lines.put(key(question, line), line)).isNull();
        }
        return lines;
    }

    private static Map<String, @Nullable String> key(CountQuestion question, Map<String, @Nullable String> line) {
        Map<String, @Nullable String> key = new HashMap<>();
        keys(question).forEach(name -> key.put(name, line.get(name)));
        return key;
    }

    private static boolean foldsColumns(CountQuestion question) {
        return question.groupBy().indexOf(question.wide()) == question.groupBy().size() - 1;
    }

    private static List<String> keys(CountQuestion question) {
        List<String> keys = new ArrayList<>();
        question.groupBy().stream()
                .filter(dimension -> dimension != question.wide())
                .map(Dimension::code)
                .forEach(keys::add);
        if (question.top() != null && !foldsColumns(question)) {
            keys.addAll(List.of("rest", "folded"));
        }
        return keys;
    }

    private static List<String> figures(CountQuestion question, CountRows table) {
        return table.namesOfFigures().stream()
                .filter(name ->
                        question.top() == null || !List.of("rest", "folded").contains(name))
                .toList();
    }

    private static String name(CountQuestion question, AnswerRow row) {
        if (row.rest() != null && foldsColumns(question)) {
            return "rest";
        }
        return String.valueOf(row.key().get(question.groupBy().indexOf(question.wide())));
    }
}
