package org.attackregister.http.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.CountChangeQuestion;
import org.attackregister.query.read.CountReader;
import org.attackregister.service.AskedRevision;
import org.jspecify.annotations.Nullable;

/** Reads a question for why counts changed: {@code from} and {@code to} are revisions there, and the bounds of days are not. */
final class CountChangeReader {
    /** The names that bounds of days have here, by those that they have elsewhere. */
    private static final Map<String, String> BOUNDS = Map.of(
            FilterField.FROM.wireName(), Parameter.DATE_FROM.wireName(),
            FilterField.TO.wireName(), Parameter.DATE_TO.wireName());

    private static final String FROM = Parameter.FROM_REVISION.wireName();
    private static final String TO = Parameter.TO_REVISION.wireName();

    private final Inquiry inquiry;

    CountChangeReader(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /**
     * The question.
     *
     * @param own further parameters that the resource takes
     * @throws org.attackregister.error.RegisterException if there is a fault
     */
    CountChangeQuestion read(Parameter... own) {
        List<String> known = new ArrayList<>(CountReader.changeParameters());
        known.addAll(BOUNDS.values());
        for (Parameter parameter : own) {
            known.add(parameter.wireName());
        }
        inquiry.asked().refuseUnknown(known, inquiry.faults());
        QueryParameters counts = counts(own);
        Faults faults = new Faults();
        if (new CountReader(inquiry.context(), counts, faults)
                .counts()
                .measures()
                .contains(Measure.LETHALITY)) {
            faults.add(Fault.parameter(
                    Parameter.MEASURES.wireName(),
                    FaultCode.CONFLICTING,
                    "'lethality' is no sum: its change has no parts.",
                    Measure.LETHALITY.code()));
        }
        faults.list().forEach(fault -> inquiry.faults().add(renamed(fault)));
        long from = revision(Parameter.FROM_REVISION).orElse(0L);
        if (!inquiry.asked().has(FROM)) {
            inquiry.faults()
                    .add(Fault.parameter(
                            FROM,
                            FaultCode.MALFORMED,
                            "'from' is the earlier of two revisions, or an RFC 3339 instant; it must be given.",
                            null));
        }
        long to = revision(Parameter.TO_REVISION).orElse(inquiry.revision());
        if (inquiry.faults().isEmpty() && from > to) {
            inquiry.faults()
                    .add(Fault.parameter(
                            FROM,
                            FaultCode.REVERSED,
                            "'from' (" + from + ") is after 'to' (" + to + ").",
                            String.valueOf(from)));
        }
        inquiry.faults().throwIfAny();
        RevisionReader earlier = new RevisionReader(inquiry, counts, FROM);
        RevisionReader later = new RevisionReader(inquiry, counts, TO);
        CountChangeQuestion question =
                new CountChangeQuestion(earlier.at(from), later.at(to), earlier.asStored(from), later.asStored(to));
        inquiry.faults().throwIfAny();
        return question;
    }

    private Optional<Long> revision(Parameter parameter) {
        return inquiry.asked()
                .one(parameter.wireName(), inquiry.faults())
                .flatMap(text ->
                        new AskedRevision(inquiry.snapshot(), parameter.wireName(), inquiry.faults()).read(text));
    }

    /** The parameters of the counts, under the names that these have. */
    private QueryParameters counts(Parameter... own) {
        Map<String, List<String>> counts = new LinkedHashMap<>();
        for (String name : inquiry.asked().names()) {
            if (!BOUNDS.containsKey(name) && !BOUNDS.containsValue(name)) {
                counts.put(name, inquiry.asked().values(name));
            }
        }
        for (Parameter parameter : own) {
            counts.remove(parameter.wireName());
        }
        BOUNDS.forEach((elsewhere, here) -> {
            if (inquiry.asked().has(here)) {
                counts.put(elsewhere, inquiry.asked().values(here));
            }
        });
        counts.keySet().retainAll(CountReader.parameters());
        return new QueryParameters(counts);
    }

    private static Fault renamed(Fault fault) {
        String message = fault.message();
        for (Map.Entry<String, String> bound : BOUNDS.entrySet()) {
            message = message.replace("'" + bound.getKey() + "'", "'" + bound.getValue() + "'");
        }
        return new Fault(
                fault.place(),
                BOUNDS.getOrDefault(fault.name(), fault.name()),
                fault.code(),
                message,
                fault.value(),
                fault.allowed(),
                fault.didYouMean());
    }

    /** The key of the cell that is asked for; null for all, and a fault where it is no key. */
    @Nullable
    List<@Nullable String> cell(CountChangeQuestion question) {
        String name = Parameter.CELL.wireName();
        if (!inquiry.asked().has(name)) {
            return null;
        }
        List<@Nullable String> key = new ArrayList<>();
        inquiry.asked().many(name, inquiry.faults()).forEach(text -> key.add(text.equals(Operand.NONE) ? null : text));
        int dimensions = question.after().groupBy().size();
        if (key.size() != dimensions) {
            inquiry.faults()
                    .add(Fault.parameter(
                            name,
                            FaultCode.MALFORMED,
                            "'cell' takes a value for each dimension of 'group_by', here " + dimensions + ", not "
                                    + key.size() + ".",
                            null));
        }
        return key;
    }
}
