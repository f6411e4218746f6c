package org.attackregister.http.several;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.question.AskedDatasets;

/**
 * A request that asks several datasets, read once for each: places, coverage and all else mean what they mean in that
 * dataset, and a value that one of them does not know is a fault that names it.
 */
public final class SeveralDatasets {
    private static final String NAME = Parameter.DATASET.wireName();

    private final Inquiry inquiry;
    private final QueryParameters asked;
    private final AskedDatasets datasets;

    private SeveralDatasets(Inquiry inquiry, QueryParameters asked, AskedDatasets datasets) {
        this.inquiry = inquiry;
        this.asked = asked;
        this.datasets = datasets;
    }

    /** Whether a request names several datasets, or all; one whose own name reads like that is one. */
    public static boolean isAsked(Inquiry inquiry) {
        List<String> texts = inquiry.asked().values(NAME);
        if (texts.size() != 1) {
            return texts.size() > 1;
        }
        String text = texts.get(0);
        return (text.equals(AskedDatasets.ALL) || text.indexOf(',') >= 0)
                && inquiry.context()
                        .vocabulary()
                        .read(RecordKind.DATASET, text)
                        .matches()
                        .isEmpty();
    }

    /** A request for a list, or for shares, of several datasets. */
    public static SeveralDatasets of(Inquiry inquiry) {
        return of(inquiry, inquiry.asked());
    }

    /**
     * The same with other parameters beside the datasets.
     *
     * @throws org.attackregister.error.RegisterException if one of the datasets is not known, or there are too many
     */
    static SeveralDatasets of(Inquiry inquiry, QueryParameters asked) {
        return new SeveralDatasets(inquiry, asked, datasets(inquiry));
    }

    private static AskedDatasets datasets(Inquiry inquiry) {
        Faults faults = inquiry.faults();
        boolean all = inquiry.asked().values(NAME).equals(List.of(AskedDatasets.ALL));
        AskedDatasets datasets = new AskedDatasets(
                List.copyOf(
                        all
                                ? inquiry.references().ids(RecordKind.DATASET)
                                : inquiry.asRecords().records(NAME, RecordKind.DATASET)),
                all);
        if (datasets.ids().isEmpty() && faults.isEmpty()) {
            faults.add(Fault.parameter(
                    NAME,
                    FaultCode.UNKNOWN_VALUE,
                    "At revision " + inquiry.revision() + " the register has no dataset.",
                    AskedDatasets.ALL));
        }
        if (datasets.ids().size() > AskedDatasets.MOST) {
            faults.add(Fault.parameter(
                    NAME,
                    FaultCode.TOO_MANY,
                    "'" + NAME + "' takes at most " + AskedDatasets.MOST + " datasets, not "
                            + datasets.ids().size() + ".",
                    null));
        }
        faults.throwIfAny();
        return datasets;
    }

    /** The datasets. */
    public AskedDatasets datasets() {
        return datasets;
    }

    /** What is read from the request as it is asked of each dataset; faults are noted. */
    public <T> List<T> each(Function<Inquiry, T> reader) {
        List<T> parts = new ArrayList<>();
        List<List<Fault>> faults = new ArrayList<>();
        for (String id : datasets.ids()) {
            Inquiry part = new Inquiry(
                    inquiry.facts(),
                    asked.replacing(NAME, List.of(id)),
                    new Faults(),
                    inquiry.snapshot(),
                    inquiry.context());
            parts.add(reader.apply(part));
            faults.add(part.faults().list());
        }
        note(faults);
        return parts;
    }

    /** Notes what is wrong for all datasets once, and what is wrong for some with their names. */
    private void note(List<List<Fault>> faults) {
        Set<Fault> common = new LinkedHashSet<>(faults.get(0));
        faults.forEach(common::retainAll);
        common.forEach(inquiry.faults()::add);
        for (int i = 0; i < faults.size(); i++) {
            String id = datasets.ids().get(i);
            faults.get(i).stream()
                    .filter(fault -> !common.contains(fault))
                    .forEach(fault -> inquiry.faults().add(in(id, fault)));
        }
    }

    private static Fault in(String id, Fault fault) {
        return new Fault(
                fault.place(),
                fault.name(),
                fault.code(),
                "In the dataset '" + id + "': " + fault.message(),
                fault.value(),
                fault.allowed(),
                fault.didYouMean());
    }
}
