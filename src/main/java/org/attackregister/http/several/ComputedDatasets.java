package org.attackregister.http.several;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.http.answer.DatesSaid;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.query.question.AskedDatasets;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.query.question.ShareQuestion.Basis;
import org.jspecify.annotations.Nullable;

/**
 * A question for annual shares, computed from one dataset or from each of several. What is reported is of none, and is there
 * once.
 *
 * @param datasets the datasets where several are asked; null where one is
 * @param parts the question as it is asked of each
 */
public record ComputedDatasets(@Nullable AskedDatasets datasets, List<ShareQuestion> parts) {
    /** Reads the question, for reported shares where it names no basis; faults are noted. */
    public static ComputedDatasets read(Inquiry inquiry) {
        if (!SeveralDatasets.isAsked(inquiry)) {
            return of(inquiry.asShares().shares(List.of(Basis.REPORTED)));
        }
        SeveralDatasets several = SeveralDatasets.of(inquiry);
        return new ComputedDatasets(
                several.datasets(), several.each(part -> part.asShares().shares(List.of(Basis.REPORTED))));
    }

    /** A question to one dataset. */
    public static ComputedDatasets of(ShareQuestion question) {
        return new ComputedDatasets(null, List.of(question));
    }

    /** The question as it is asked of the first dataset. */
    public ShareQuestion first() {
        return parts.get(0);
    }

    /** The questions that are computed; none where only reported shares are asked for. */
    public List<ShareQuestion> computing() {
        return first().computes() ? parts : List.of();
    }

    /** The question where there is one dataset; else what is reported, and then what is computed of each. */
    public List<ShareQuestion> byBasis() {
        if (datasets == null) {
            return parts;
        }
        Stream<ShareQuestion> reported =
                first().bases().contains(Basis.REPORTED) ? Stream.of(first().of(Basis.REPORTED)) : Stream.of();
        return Stream.concat(reported, computing().stream().map(part -> part.of(Basis.COMPUTED)))
                .toList();
    }

    /** Id of the dataset that the answer rests on; null where it rests on none, or on several. */
    public @Nullable String dataset() {
        return datasets == null && first().computes() ? first().filter().dataset() : null;
    }

    /** The question as query parameters in normal form, without page, form and revision. */
    public Map<String, String> parameters() {
        return datasets == null
                ? first().parameters()
                : datasets.parameters(
                        parts.stream().map(ShareQuestion::parameters).toList());
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown() {
        return datasets == null
                ? first().shown()
                : datasets.shown(parts.stream().map(ShareQuestion::shown).toList());
    }

    /** What the answer says ahead of its items, by name: of one dataset what it took, of several also what they are. */
    public Map<String, Object> said(Inquiry inquiry) {
        if (datasets == null) {
            return first().computes()
                    ? DatesSaid.of(inquiry.snapshot(), first().counted()).parts()
                    : Map.of();
        }
        DatesOfDatasets dates = DatesOfDatasets.of(inquiry.snapshot(), datasets, parts, ShareQuestion::counted);
        List<Map<String, Object>> said = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Map<String, Object> dataset = new LinkedHashMap<>();
            dataset.put("dataset", inquiry.header(datasets.ids().get(i)));
            dataset.putAll(dates.parts(i));
            said.add(dataset);
        }
        return Map.of("datasets", said);
    }
}
