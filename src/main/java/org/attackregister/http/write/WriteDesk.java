package org.attackregister.http.write;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.answer.PlainAnswer;
import org.attackregister.http.problem.Problem;
import org.attackregister.http.problem.ProblemResponse;
import org.attackregister.http.security.Callers;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.query.QueryParameters;
import org.attackregister.service.RegisterService;
import org.attackregister.service.write.Editor;
import org.jspecify.annotations.Nullable;

/** Serves writers, and answers with the current version. */
@ApplicationScoped
public class WriteDesk {
    /** Why something is written, in the editor's words. */
    public static final String REASON = "reason";

    /** The record into which another is merged. */
    static final String INTO = "into";

    private final Callers callers;
    private final RegisterService register;

    WriteDesk(Callers callers, RegisterService register) {
        this.callers = callers;
        this.register = register;
    }

    /**
     * What was written.
     *
     * @param page path of the record's own page
     * @param stamp the place in history of the current version
     * @param json what the page shows; nothing after a deletion
     */
    record Written(String page, VersionStamp stamp, Optional<byte[]> json) {}

    /** Who writes attacks, of the datasets that they may write, before anything of the request is read. */
    Editor editorOfAttacks(RoutingContext context, List<String> known) {
        String subject = callers.writer(context).subject();
        return new Editor(subject, reason(context, known), dataset -> callers.writer(context, dataset));
    }

    /** Who writes what all datasets share, before anything of the request is read. */
    Editor editorOfShared(RoutingContext context) {
        String subject = callers.editor(context).subject();
        return new Editor(subject, reason(context, List.of(REASON)));
    }

    /**
     * What is to be merged into what.
     *
     * @param editor who merges, and why
     * @param into id of the record that is left
     */
    record AskedMerge(Editor editor, String into) {}

    /** Who merges what all datasets share, and into what; a reason is needed. */
    AskedMerge mergeOfShared(RoutingContext context) {
        String subject = callers.editor(context).subject();
        QueryParameters asked = PlainAnswer.refuseUnknown(context, List.of(REASON, INTO));
        Faults faults = new Faults();
        String into = needed(asked, INTO, "the id of the group into which it is merged", faults);
        String reason = needed(asked, REASON, "why the two are one", faults);
        faults.throwIfAny();
        return new AskedMerge(new Editor(subject, reason), into);
    }

    private static String needed(QueryParameters asked, String name, String what, Faults faults) {
        String text = asked.one(name, faults).orElse("");
        if (text.isBlank()) {
            faults.add(Fault.parameter(name, FaultCode.MALFORMED, "'" + name + "' is missing: " + what + ".", null));
        }
        return text;
    }

    private static @Nullable String reason(RoutingContext context, List<String> known) {
        QueryParameters asked = PlainAnswer.refuseUnknown(context, known);
        Faults faults = new Faults();
        String reason = asked.one(REASON, faults).orElse(null);
        faults.throwIfAny();
        return reason;
    }

    /** What a request asks of the record whose page is at a path. */
    Conditions conditions(RoutingContext context, String page) {
        return new Conditions(context.request(), register, page);
    }

    /** Runs a write; a writer who has not seen the current version gets its entity tag. */
    Response respond(RoutingContext context, Supplier<Written> write) {
        try {
            return response(write.get());
        } catch (Outdated outdated) {
            Problem problem = Problem.of(outdated);
            String tag = outdated.tag();
            return ProblemResponse.of(tag == null ? problem : problem.withHeader("ETag", tag), context.request());
        }
    }

    private Response response(Written outcome) {
        boolean created = outcome.stamp().operation() == Operation.CREATED;
        Response.ResponseBuilder response = outcome.json()
                .map(json -> Response.status(created ? 201 : 200)
                        .entity(json)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .header("ETag", tag(outcome))
                        .header("Content-Location", outcome.page()))
                .orElseGet(Response::noContent);
        if (created) {
            response.header("Location", outcome.page());
        }
        return response.header("Cache-Control", "no-store")
                .header("Dataset-Revision", outcome.stamp().revision())
                .build();
    }

    private String tag(Written outcome) {
        return Inquiry.pageKey(
                        register.snapshot(), outcome.page(), outcome.stamp().revision(), false)
                .plainTag();
    }
}
