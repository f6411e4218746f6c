package org.attackregister.http.cite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.http.answer.Citable;
import org.attackregister.http.answer.CitableAnswer;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.http.several.SeveralDatasets;
import org.attackregister.model.record.Dataset;
import org.attackregister.query.Parameter;
import org.attackregister.view.cite.CitedFigures;
import org.jspecify.annotations.Nullable;

/** Answers once more what a link asks, to cite what it was answered. */
@ApplicationScoped
class CitedAnswers {
    private static final String OF = Parameter.OF.wireName();

    /** What a title leaves out: it is elsewhere in a citation, or says nothing of the figures. */
    private static final Set<String> NO_TITLE = Set.of(
            Parameter.AS_OF.wireName(),
            Parameter.DATASET.wireName(),
            Parameter.FORMAT.wireName(),
            Parameter.LIMIT.wireName(),
            Parameter.CURSOR.wireName());

    private final Desk desk;
    private final Instance<Citable> citable;

    CitedAnswers(Desk desk, @Any Instance<Citable> citable) {
        this.desk = desk;
        this.citable = citable;
    }

    /**
     * The figures behind a link.
     *
     * @param publicUrl the register's address on the web; null where none is set
     * @throws RegisterException of kind {@code INVALID_QUESTION} if it is no permanent link to figures
     */
    CitedFigures figures(CitedLink link, @Nullable String publicUrl) {
        Function<Inquiry, CitableAnswer> question = citable.stream()
                .map(resource -> resource.at(link.path()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> fault(
                        FaultCode.UNKNOWN_VALUE,
                        "'" + Fault.shortened(link.path())
                                + "' has no figures to cite: cite lists and counts of attacks,"
                                + " annual shares and annual counts.",
                        link.path()));
        Inquiry inquiry = desk.open(plain(link), link.query());
        if (inquiry.faults().isEmpty() && !inquiry.context().pinned()) {
            throw fault(
                    FaultCode.MALFORMED,
                    "The link is not permanent: it has no 'as_of' of its own. Cite the 'permalink' of an answer,"
                            + " percent-encoded, so that its '&' do not end it.",
                    link.toString());
        }
        if (SeveralDatasets.isAsked(inquiry)) {
            throw fault(
                    FaultCode.CONFLICTING,
                    "The link is to several datasets. A citation names the authority and licence of one: cite each alone.",
                    link.toString());
        }
        CitableAnswer answer = answer(question, inquiry);
        Dataset dataset = answer.dataset() == null ? null : inquiry.dataset(answer.dataset());
        return new CitedFigures(
                title(answer.what(), inquiry, dataset),
                inquiry.header(answer.dataset()),
                link.toString(),
                publicUrl == null ? null : publicUrl + link,
                BodyDigest.of(answer.response().getEntity()),
                LocalDate.now(Clock.systemUTC()));
    }

    /** A request for all of an answer as it is. */
    private static RequestFacts plain(CitedLink link) {
        return new RequestFacts(link.toString(), false, null, null, null, null);
    }

    /** What is wrong with the link's question is wrong with the link. */
    private static CitableAnswer answer(Function<Inquiry, CitableAnswer> question, Inquiry inquiry) {
        try {
            return question.apply(inquiry);
        } catch (RegisterException e) {
            Faults faults = new Faults();
            e.faults()
                    .forEach(f -> faults.add(Fault.parameter(OF, f.code(), "In the link: " + f.message(), f.value())
                            .allowing(f.allowed())
                            .near(f.didYouMean())));
            faults.throwIfAny();
            throw e;
        }
    }

    private static String title(String what, Inquiry inquiry, @Nullable Dataset dataset) {
        String asked = inquiry.asked().names().stream()
                .filter(name -> !NO_TITLE.contains(name))
                .map(name -> name + "=" + String.join(",", inquiry.asked().values(name)))
                .collect(Collectors.joining("; "));
        return Stream.of(dataset == null ? "" : dataset.name(), what, asked)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private static RegisterException fault(FaultCode code, String message, String value) {
        return new RegisterException(
                Trouble.INVALID_QUESTION, message, List.of(Fault.parameter(OF, code, message, value)));
    }
}
