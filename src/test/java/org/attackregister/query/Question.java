package org.attackregister.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.attackregister.error.Fault;
import org.attackregister.error.Faults;
import org.attackregister.query.ShareQuestion.Basis;

/**
 * A question as the text behind the question mark, nothing encoded; parameters are set apart by {@code &}.
 *
 * @param text {@code year=2022&group=iskp}
 */
record Question(String text) {

    /** The list that it asks for, without a fault. */
    AttackQuestion list() {
        return read((reader, asked) -> reader.list(asked, Format.JSON));
    }

    /** The counts that it asks for, without a fault. */
    CountQuestion counts() {
        return read(QuestionReader::counts);
    }

    /** The shares that it asks for, without a fault. */
    ShareQuestion shares() {
        return read((reader, asked) -> reader.shares(asked, List.of(Basis.REPORTED)));
    }

    /** What is wrong with it as a question for a list. */
    List<Fault> faultsOfList() {
        return faults((reader, asked) -> reader.list(asked, Format.JSON));
    }

    /** What is wrong with it as a question for counts. */
    List<Fault> faultsOfCounts() {
        return faults((reader, asked) -> reader.counts(asked));
    }

    /** What is wrong with it as a question for shares. */
    List<Fault> faultsOfShares() {
        return faults((reader, asked) -> reader.shares(asked, List.of(Basis.REPORTED)));
    }

    private <T> T read(BiFunction<QuestionReader, Asked, T> reading) {
        Faults faults = new Faults();
        T question = reading.apply(reader(faults), asked());
        assertThat(faults.list()).as(text).isEmpty();
        return question;
    }

    private List<Fault> faults(BiConsumer<QuestionReader, Asked> reading) {
        Faults faults = new Faults();
        reading.accept(reader(faults), asked());
        return faults.list();
    }

    private static QuestionReader reader(Faults faults) {
        return new QuestionReader(new QuestionReader.Standpoint(new SmallVocabulary(), false, "iskp"), faults);
    }

    private Asked asked() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            String[] pair = part.split("=", 2);
            parameters.computeIfAbsent(pair[0], k -> new ArrayList<>()).add(pair[1]);
        }
        return new Asked(parameters);
    }
}
