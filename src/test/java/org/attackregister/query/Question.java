package org.attackregister.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attackregister.error.Fault;
import org.attackregister.error.Faults;
import org.attackregister.query.question.AttackQuestion;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.query.question.ShareQuestion.Basis;
import org.attackregister.query.read.CountReader;
import org.attackregister.query.read.ListReader;
import org.attackregister.query.read.QuestionContext;
import org.attackregister.query.read.ShareReader;

/**
 * A question as the text after the question mark, nothing encoded; parameters are set apart by {@code &}.
 *
 * @param text {@code year=2022&group=iskp}
 */
public record Question(String text) {

    private static final QuestionContext CONTEXT = new QuestionContext(new SmallVocabulary(), false, "iskp");

    /** The list that it asks for, without a fault. */
    public AttackQuestion list() {
        return read(this::list);
    }

    /** The counts that it asks for, without a fault. */
    public CountQuestion counts() {
        return read(this::counts);
    }

    /** The shares that it asks for, without a fault. */
    public ShareQuestion shares() {
        return read(this::shares);
    }

    /** What is wrong with it as a question for a list. */
    List<Fault> faultsOfList() {
        return faults(this::list);
    }

    /** What is wrong with it as a question for counts. */
    List<Fault> faultsOfCounts() {
        return faults(this::counts);
    }

    /** What is wrong with it as a question for shares. */
    List<Fault> faultsOfShares() {
        return faults(this::shares);
    }

    private AttackQuestion list(Faults faults) {
        return new ListReader(CONTEXT, asked(), faults).list(Format.JSON);
    }

    private CountQuestion counts(Faults faults) {
        return new CountReader(CONTEXT, asked(), faults).counts();
    }

    private ShareQuestion shares(Faults faults) {
        return new ShareReader(CONTEXT, asked(), faults).shares(List.of(Basis.REPORTED));
    }

    private <T> T read(Function<Faults, T> reader) {
        Faults faults = new Faults();
        T question = reader.apply(faults);
        assertThat(faults.list()).as(text).isEmpty();
        return question;
    }

    private static List<Fault> faults(Consumer<Faults> reader) {
        Faults faults = new Faults();
        reader.accept(faults);
        return faults.list();
    }

    private QueryParameters asked() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            String[] pair = part.split("=", 2);
            parameters.computeIfAbsent(pair[0], k -> new ArrayList<>()).add(pair[1]);
        }
        return new QueryParameters(parameters);
    }
}
