package org.attackregister.http.several;

import java.util.List;
import java.util.Map;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.export.CountExports;
import org.attackregister.http.answer.DatesSaid;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.question.AskedDatasets;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.CountsByDataset;
import org.attackregister.view.CountRows;
import org.attackregister.view.CountRowsByDataset;
import org.attackregister.view.Envelope;
import org.attackregister.view.JsonRow;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.PageView;
import org.jspecify.annotations.Nullable;

/** The same grouped counts of several datasets side by side: the rows of each, under the dataset as the first dimension. */
public final class CountsOfDatasets {
    private static final String DATASET = Dimension.DATASET.code();

    private final Inquiry inquiry;
    private final AskedDatasets datasets;
    private final List<CountQuestion> alone;
    private final List<CountQuestion> parts;

    private CountsOfDatasets(Inquiry inquiry, AskedDatasets datasets, List<CountQuestion> alone) {
        this.inquiry = inquiry;
        this.datasets = datasets;
        this.alone = alone;
        this.parts = alone.stream().map(CountQuestion::byDataset).toList();
    }

    /**
     * Reads the question.
     *
     * @throws org.attackregister.error.RegisterException if there is a fault
     */
    public static CountsOfDatasets read(Inquiry inquiry) {
        Faults faults = inquiry.faults();
        for (Parameter beside : List.of(Parameter.VINTAGES, Parameter.GRADES)) {
            if (inquiry.asked().has(beside.wireName())) {
                conflict(beside, "'" + beside.wireName() + "' takes one dataset.", faults);
            }
        }
        if (inquiry.asked().has(Parameter.WIDE.wireName())) {
            conflict(Parameter.WIDE, "'wide' takes one dataset.", faults);
        }
        SeveralDatasets several = SeveralDatasets.of(inquiry, withoutDataset(inquiry.asked(), faults));
        List<CountQuestion> read = several.each(part -> part.asCounts().counts());
        if (read.get(0).groupBy().contains(Dimension.DATASET)) {
            conflict(
                    Parameter.GROUP_BY,
                    "'dataset' is the first of 'group_by' where several datasets are asked, and only the first.",
                    faults);
        }
        faults.throwIfAny();
        return new CountsOfDatasets(inquiry, several.datasets(), read);
    }

    private static void conflict(Parameter parameter, String message, Faults faults) {
        faults.add(Fault.parameter(parameter.wireName(), FaultCode.CONFLICTING, message, null));
    }

    /** The question as it is asked of each dataset: there, the dataset is not written, and a share of it is one of all. */
    private static QueryParameters withoutDataset(QueryParameters asked, Faults faults) {
        QueryParameters without = asked;
        for (Parameter parameter : List.of(Parameter.GROUP_BY, Parameter.ROW_SORT)) {
            Faults noted = new Faults();
            List<String> texts = asked.many(parameter.wireName(), noted);
            if (!texts.isEmpty() && texts.get(0).equals(DATASET)) {
                noted.list().forEach(faults::add);
                without = without.replacing(
                        parameter.wireName(),
                        texts.stream().skip(1).map(QueryParameters::escaped).toList());
            }
        }
        String share = Parameter.SHARE_OF.wireName();
        return asked.values(share).equals(List.of(DATASET))
                ? without.replacing(share, List.of(CountQuestion.Denominator.ALL))
                : without;
    }

    /** The question as query parameters in normal form. */
    public Map<String, String> parameters() {
        return datasets.parameters(parts.stream().map(CountQuestion::parameters).toList());
    }

    /** The answer in the form that the key names. */
    public Answer answer(AnswerKey key) {
        try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
            List<CountAnswer> counted = CountsByDataset.of(inquiry.snapshot(), alone, share);
            CountRowsByDataset table = new CountRowsByDataset(parts, counted);
            return key.format() == Format.JSON
                    ? json(key, counted, table, share)
                    : new Answer(head(key, counted, table), CountExports.bytes(table, key.format(), share));
        }
    }

    private Answer json(
            AnswerKey key, List<CountAnswer> counted, CountRowsByDataset table, AnswerMemory.MemoryShare share) {
        long leftOut = leftOut(counted);
        PageView page = new PageView(null, table.size(), table.size() + leftOut, leftOut == 0, null);
        JsonRow json = new JsonRow(table.names());
        return Inquiry.answer(
                key,
                new Envelope(
                                inquiry.header(null),
                                inquiry.shown(datasets.shown(
                                        parts.stream().map(CountQuestion::shown).toList())))
                        .with("datasets", table.datasets(inquiry::header, this::method))
                        .closing(page, inquiry.links(Paths.COUNTS, parameters(), Inquiry.TABLES))
                        .bytes(
                                table.size(),
                                (i, out) -> {
                                    table.write(i, json);
                                    json.end(out);
                                },
                                share));
    }

    private static long leftOut(List<CountAnswer> counted) {
        return counted.stream().mapToLong(CountAnswer::rowsLeftOut).sum();
    }

    private Map<String, Object> method(int part, CountAnswer counted) {
        CountQuestion question = parts.get(part);
        return new CountRows(question)
                .method(
                        counted,
                        DatesSaid.of(inquiry.snapshot(), question.filter()).dates(),
                        inquiry.dataset(question.filter().dataset()));
    }

    private AnswerHead head(AnswerKey key, List<CountAnswer> counted, CountRowsByDataset table) {
        AnswerHead head = AnswerHead.of(key)
                .with("Dataset-Revision", String.valueOf(inquiry.revision()))
                .with("Total-Count", String.valueOf(table.size() + leftOut(counted)))
                .with("Returned-Count", String.valueOf(table.size()))
                .with("Complete", String.valueOf(leftOut(counted) == 0))
                .with("Counting", parts.get(0).counting().code())
                .with("Total-Attacks", datasets.each(i -> attacks(counted.get(i).totals())))
                .with("Coverage", datasets.each(i -> coverage(counted.get(i).totals())))
                .with(
                        "Attacks-Left-Out",
                        datasets.each(i -> counted.get(i).attacksLeftOut().toPlainString()))
                .named("datasets-counts-r" + inquiry.revision() + "."
                        + key.format().code());
        return DatesOfDatasets.of(inquiry.snapshot(), datasets, parts, CountQuestion::filter)
                .on(head);
    }

    private static @Nullable String attacks(AnswerRow totals) {
        Cell cell = totals.cell();
        return cell == null ? null : cell.attacks().toPlainString();
    }

    private static @Nullable String coverage(AnswerRow totals) {
        Coverage coverage = totals.coverage();
        return coverage == null ? null : coverage.code();
    }
}
