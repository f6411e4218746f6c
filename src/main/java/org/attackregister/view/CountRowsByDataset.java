package org.attackregister.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.view.shape.DatasetHeader;

/** The public shape of the same grouped counts of several datasets: the rows of each in turn, by the same columns. */
public final class CountRowsByDataset {
    private final List<CountQuestion> questions;
    private final List<CountAnswer> answers;
    private final List<CountRows> tables;
    private final int[] ends;

    /** Says how a dataset's attacks were counted. */
    @FunctionalInterface
    public interface MethodOfPart {
        /** The method of the question with a place among all. */
        Map<String, Object> of(int part, CountAnswer answer);
    }

    /** The answers to the questions, one for each dataset. */
    public CountRowsByDataset(List<CountQuestion> questions, List<CountAnswer> answers) {
        this.questions = questions;
        this.answers = answers;
        this.tables = questions.stream().map(CountRows::new).toList();
        this.ends = new int[answers.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += answers.get(i).rows().size();
            ends[i] = end;
        }
    }

    /** The names of the columns, in their order. */
    public List<String> names() {
        return tables.get(0).names();
    }

    /** How many rows there are. */
    public int size() {
        return ends[ends.length - 1];
    }

    /** Hands over the values of the row of an index from 0, one for each column. */
    public void write(int index, RowValues to) {
        int part = 0;
        while (index >= ends[part]) {
            part++;
        }
        int first = part == 0 ? 0 : ends[part - 1];
        tables.get(part).write(answers.get(part).rows().get(index - first), to);
    }

    /**
     * What is said of each dataset: what it is, the sums over all of its attacks under the filter, and how they were counted.
     *
     * @param header gives the header of a dataset
     */
    public List<Map<String, Object>> datasets(Function<String, DatasetHeader> header, MethodOfPart method) {
        List<Map<String, Object>> datasets = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("dataset", header.apply(questions.get(i).filter().dataset()));
            said.put("totals", tables.get(i).totals(answers.get(i)));
            said.put("method", method.of(i, answers.get(i)));
            datasets.add(said);
        }
        return datasets;
    }
}
