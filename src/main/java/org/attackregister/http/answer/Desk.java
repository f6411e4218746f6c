package org.attackregister.http.answer;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attackregister.error.Faults;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.http.param.QueryString;
import org.attackregister.query.Cursor;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.service.RegisterService;
import org.attackregister.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Takes requests in: reads their query strictly and settles at which revision they are answered. */
@ApplicationScoped
public class Desk {
    /** Where a reader of events says which one was its last. */
    public static final String LAST_EVENT = "Last-Event-ID";

    private static final Pattern REVISION = Pattern.compile("\\d{1,18}");

    private final RegisterService register;

    Desk(RegisterService register) {
        this.register = register;
    }

    /** The request, read as far as every resource needs. */
    public Inquiry open(RoutingContext context) {
        Faults faults = new Faults();
        QueryParameters asked = QueryString.read(context.request().query(), faults);
        return inquiry(context, asked, asked, faults);
    }

    /** The same for a question that a request has asked already, at the snapshot that there is now. */
    public Inquiry open(RequestFacts facts, @Nullable String query) {
        Faults faults = new Faults();
        QueryParameters asked = QueryString.read(query, faults);
        Snapshot snapshot = register.snapshot(seen(asked, null));
        return new Inquiry(facts, asked, faults, snapshot, register.questionContext(snapshot, asked, faults));
    }

    /** The same where nothing has to be waited for; null for a caller who has seen more than there is here. */
    public @Nullable Inquiry openAtOnce(RequestFacts facts, String query) {
        Faults faults = new Faults();
        QueryParameters asked = QueryString.read(query, faults);
        Snapshot snapshot = register.snapshot();
        return snapshot.revision() < seen(asked, null)
                ? null
                : new Inquiry(facts, asked, faults, snapshot, register.questionContext(snapshot, asked, faults));
    }

    /** A request that is answered at the newest revision; what it says of another is not read. */
    public Inquiry openNewest(RoutingContext context) {
        Faults faults = new Faults();
        QueryParameters asked = QueryString.read(context.request().query(), faults);
        return inquiry(context, asked, new QueryParameters(Map.of()), faults);
    }

    /** The highest revision that a request shows that its caller has seen; 0 where it shows none. */
    private static long seen(QueryParameters asked, @Nullable String lastEvent) {
        Faults unused = new Faults();
        long seen = asked.one(Parameter.AS_OF.wireName(), unused)
                .filter(text -> REVISION.matcher(text).matches())
                .map(Long::parseLong)
                .orElse(0L);
        Stream<String> cursors = Stream.of(
                        asked.one(Parameter.CURSOR.wireName(), unused),
                        asked.one(Parameter.AFTER.wireName(), unused),
                        Optional.ofNullable(lastEvent))
                .flatMap(Optional::stream);
        return cursors.flatMap(text -> Cursor.decode(text).stream())
                .mapToLong(Cursor::revision)
                .reduce(seen, Math::max);
    }

    private Inquiry inquiry(RoutingContext context, QueryParameters asked, QueryParameters where, Faults faults) {
        Snapshot snapshot = register.snapshot(seen(asked, context.request().getHeader(LAST_EVENT)));
        return new Inquiry(
                RequestFacts.of(context.request()),
                asked,
                faults,
                snapshot,
                register.questionContext(snapshot, where, faults));
    }
}
