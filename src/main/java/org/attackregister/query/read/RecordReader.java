package org.attackregister.query.read;

import java.util.List;
import java.util.Optional;
import org.attackregister.error.Faults;
import org.attackregister.model.Coded;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;

/** Reads what lists of reference data are asked for, and notes every fault before any is reported. */
public final class RecordReader {
    private final ParameterReader parameters;

    /** Reads at one revision what a request asks for. */
    public RecordReader(QuestionContext context, QueryParameters asked, Faults faults) {
        this.parameters = new ParameterReader(context, asked, faults);
    }

    /** The most items of a page; forms other than JSON have no limit unless one is asked for. */
    public int limit(Format format) {
        return parameters.limit(format);
    }

    /** The ids that a parameter names; empty where it was not given. */
    public List<String> records(String parameter, RecordKind kind) {
        return parameters.records(parameter, kind);
    }

    /** The words that a parameter names; empty where it was not given. */
    public List<String> words(Parameter parameter, List<String> allowed) {
        return parameters.words(parameter, allowed);
    }

    /** The words of a closed list that a parameter names; empty where it was not given. */
    public <T extends Coded> List<T> coded(Parameter parameter, T[] allowed) {
        return parameters.coded(parameter, parameters.many(parameter), allowed);
    }

    /** The word that a parameter names; nothing where it was not given or names none. */
    public <T extends Coded> Optional<T> word(Parameter parameter, T[] allowed) {
        return parameters.coded(parameter, allowed);
    }

    /** The years that are asked for; empty where none are named. */
    public List<Integer> years() {
        return parameters.years();
    }
}
