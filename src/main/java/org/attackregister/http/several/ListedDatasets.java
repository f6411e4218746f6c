package org.attackregister.http.several;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.AskedDatasets;
import org.attackregister.query.question.AttackQuestion;
import org.attackregister.snapshot.AttacksByDataset;
import org.attackregister.snapshot.Selection;

/**
 * A list of the attacks of several datasets, one dataset after another.
 *
 * @param parts the list as it is asked of each
 */
public record ListedDatasets(AskedDatasets datasets, List<AttackQuestion> parts) {
    /** Reads the question; faults are noted. */
    public static ListedDatasets read(Inquiry inquiry, Format format) {
        SeveralDatasets several = SeveralDatasets.of(inquiry);
        return new ListedDatasets(
                several.datasets(), several.each(part -> part.asList().list(format)));
    }

    private List<AttackFilter> filters() {
        return parts.stream().map(AttackQuestion::filter).toList();
    }

    /** The question as query parameters in normal form, without page, form and revision. */
    public Map<String, String> parameters() {
        return datasets.parameters(
                parts.stream().map(AttackQuestion::parameters).toList());
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown(AttackQuestion asked) {
        Page page = asked.page();
        Map<String, Object> shown =
                datasets.shown(parts.stream().map(AttackQuestion::shown).toList());
        shown.put(Parameter.LIMIT.wireName(), page.limit() == Page.ALL ? null : page.limit());
        return shown;
    }

    /** The attacks of a page. */
    public Selection selection(Inquiry inquiry, AttackQuestion asked) {
        return AttacksByDataset.of(inquiry.snapshot(), filters(), asked.sort(), asked.page());
    }

    /** What is said of each dataset: what it is, how many of its attacks the list has, and what it took. */
    public List<Map<String, Object>> said(Inquiry inquiry) {
        DatesOfDatasets dates = dates(inquiry);
        List<Map<String, Object>> said = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Map<String, Object> dataset = new LinkedHashMap<>();
            dataset.put("dataset", inquiry.header(datasets.ids().get(i)));
            dataset.put("total", inquiry.snapshot().total(parts.get(i).filter()));
            dataset.putAll(dates.parts(i));
            said.add(dataset);
        }
        return said;
    }

    /** The same ahead of a stream. */
    public AnswerHead on(Inquiry inquiry, AnswerHead head) {
        return dates(inquiry)
                .on(head.with(
                        "Total-Attacks",
                        datasets.each(i -> String.valueOf(
                                inquiry.snapshot().total(parts.get(i).filter())))));
    }

    private DatesOfDatasets dates(Inquiry inquiry) {
        return DatesOfDatasets.of(inquiry.snapshot(), datasets, parts, AttackQuestion::filter);
    }
}
