package org.attackregister.query.read;

import java.util.List;
import org.attackregister.error.Faults;
import org.attackregister.model.attack.AttackField;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.AttackQuestion;

/** Reads a question for a list of attacks, and notes every fault before any is reported. */
public final class ListReader {
    private final ParameterReader parameters;

    /** Reads at one revision what a request asks for. */
    public ListReader(QuestionContext context, QueryParameters asked, Faults faults) {
        this.parameters = new ParameterReader(context, asked, faults);
    }

    /** The names that a list of attacks takes. */
    public static List<String> parameters() {
        return ParameterReader.names(Parameter.SORT, Parameter.FIELDS, Parameter.LIMIT, Parameter.CURSOR);
    }

    /**
     * A list of attacks; the cursor is not looked at.
     *
     * @param format the form that was negotiated; forms other than JSON have no limit unless one is asked for
     */
    public AttackQuestion list(Format format) {
        parameters.refuseUnknown(parameters());
        AttackFilter filter = parameters.filter();
        return new AttackQuestion(filter, sort(), fields(), new Page(0, parameters.limit(format)), format);
    }

    private Sort sort() {
        List<Sort> all = Sort.all();
        List<String> texts = all.stream().map(Sort::text).toList();
        return parameters
                .one(Parameter.SORT)
                .filter(text -> parameters.isAmong(Parameter.SORT, text, texts))
                .map(text -> all.get(texts.indexOf(text)))
                .orElse(Sort.DEFAULT);
    }

    private List<String> fields() {
        return parameters.words(Parameter.FIELDS, AttackField.NAMES).stream()
                .distinct()
                .toList();
    }
}
