package org.attackregister.service.write;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Words;
import org.attackregister.query.read.Vocabulary;
import org.attackregister.query.read.Vocabulary.Meaning;
import org.attackregister.snapshot.Snapshot;

/**
 * A reference record that was asked for and is not there.
 *
 * @param kinds the kinds of record that were looked at, at least one
 * @param parameter the name under which the id was given
 * @param id the id
 */
public record AbsentRecord(List<RecordKind> kinds, String parameter, String id) {

    /**
     * The failure to find it. It names the records that have the id as another name, else those whose id begins with
     * it and those that are called much like it, else all of the first kind if they are few. A record that was deleted
     * is not looked for.
     */
    public RegisterException at(Snapshot snapshot, long revision) {
        for (RecordKind kind : kinds) {
            List<Versioned<Optional<Object>>> history = snapshot.history(kind, id, revision);
            if (!history.isEmpty() && history.get(0).value().isEmpty()) {
                return gone(history.get(0).stamp());
            }
        }
        Vocabulary vocabulary = snapshot.vocabulary(revision);
        Set<String> named = new LinkedHashSet<>();
        Set<String> begun = new LinkedHashSet<>();
        Set<String> near = new LinkedHashSet<>();
        for (RecordKind kind : kinds) {
            Meaning meaning = vocabulary.read(kind, id);
            named.addAll(meaning.matches());
            begun.addAll(beginning(snapshot.references(revision).ids(kind)));
            meaning.near().get().stream()
                    .forEach(word -> near.addAll(vocabulary.read(kind, word).matches()));
        }
        List<String> meant =
                named.isEmpty() ? Stream.concat(begun.stream(), near.stream()).toList() : List.copyOf(named);
        Absence absence = new Absence(what(), parameter, id, revision);
        return meant.isEmpty()
                ? absence.allowing(vocabulary.read(kinds.get(0), id).allowed())
                : absence.near(meant);
    }

    private RegisterException gone(VersionStamp end) {
        String heir = end.supersededBy();
        if (heir == null) {
            return new RegisterException(
                    Trouble.GONE,
                    "The %s '%s' was deleted at revision %d.".formatted(what(), Fault.shortened(id), end.revision()));
        }
        String message = "The %s '%s' was merged into '%s' at revision %d."
                .formatted(what(), Fault.shortened(id), heir, end.revision());
        return new RegisterException(
                Trouble.GONE,
                message,
                List.of(Fault.parameter(parameter, FaultCode.SUPERSEDED, message, id)
                        .near(List.of(heir))));
    }

    private List<String> beginning(Collection<String> ids) {
        String asked = Words.lowerCase(id);
        return ids.stream()
                .filter(i -> Words.lowerCase(i).startsWith(asked))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private String what() {
        return kinds.stream().map(k -> k.code().replace('_', ' ')).collect(Collectors.joining(" or "));
    }
}
