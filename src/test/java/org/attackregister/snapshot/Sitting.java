package org.attackregister.snapshot;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.attackregister.error.Faults;
import org.attackregister.query.Format;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.question.AttackQuestion;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.read.CountReader;
import org.attackregister.query.read.ListReader;
import org.attackregister.query.read.QuestionContext;

/**
 * One snapshot, asked at one revision.
 *
 * @param seed what the register was drawn from, to be reported when something is wrong
 */
record Sitting(long seed, Snapshot snapshot, long revision) {

    /** The list that parameters ask for; a fault is a mistake of the test or of the reader. */
    AttackQuestion list(QueryParameters asked) {
        return read(faults -> new ListReader(context(), asked, faults).list(Format.JSON), asked);
    }

    /** The counts that parameters ask for. */
    CountQuestion counts(QueryParameters asked) {
        return read(faults -> new CountReader(context(), asked, faults).counts(), asked);
    }

    private QuestionContext context() {
        return new QuestionContext(snapshot.vocabulary(revision), true, "alpha");
    }

    private <T> T read(Function<Faults, T> reader, QueryParameters asked) {
        Faults faults = new Faults();
        T question = reader.apply(faults);
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "seed " + seed + ", revision " + revision + ", " + asked.names() + ": " + faults.list());
        }
        return question;
    }

    /** The parameters of a link. */
    static QueryParameters asked(String link) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Arrays.stream(link.substring(link.indexOf('?') + 1).split("&", -1)).forEach(p -> {
            String[] parts = p.split("=", 2);
            parameters.put(decoded(parts[0]), List.of(decoded(parts[1])));
        });
        return new QueryParameters(parameters);
    }

    /** Parameters in normal form, asked again. */
    static QueryParameters asked(Map<String, String> parameters) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        parameters.forEach((name, value) -> lists.put(name, List.of(value)));
        return new QueryParameters(lists);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What was asked, to be reported when something is wrong. */
    String described(Map<String, String> question) {
        return "seed " + seed + ", snapshot of " + snapshot.revision() + " asked at " + revision + ": " + question;
    }
}
