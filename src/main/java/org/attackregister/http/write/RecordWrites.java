package org.attackregister.http.write;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.attackregister.service.write.Editor;
import org.attackregister.service.write.RecordWriting;

/** Requests that write groups, sources and published figures: the same for all of them. */
@ApplicationScoped
class RecordWrites {
    private final WriteDesk desk;
    private final RecordWriting writing;

    RecordWrites(WriteDesk desk, RecordWriting writing) {
        this.desk = desk;
        this.writing = writing;
    }

    /** Makes a record or takes the place of one. */
    Response put(RoutingContext context, RecordPage page, InputStream stream) throws IOException {
        Editor editor = desk.editorOfShared(context);
        Body body = Body.read(stream);
        return desk.respond(
                context,
                () -> page.outcome(writing.put(
                        editor,
                        page.record(),
                        body.content(),
                        desk.conditions(context, page.path()).ofReplacing())));
    }

    /** Deletes a record to which nothing points. */
    Response delete(RoutingContext context, RecordPage page) {
        Editor editor = desk.editorOfShared(context);
        return desk.respond(
                context,
                () -> page.outcome(writing.delete(
                        editor,
                        page.record(),
                        desk.conditions(context, page.path()).ofChanging())));
    }

    /** Merges a group into another; who does so says which, and why. */
    Response merge(RoutingContext context, RecordPage page) {
        WriteDesk.AskedMerge asked = desk.mergeOfShared(context);
        return desk.respond(
                context,
                () -> page.outcome(writing.merge(
                        asked.editor(),
                        page.record().id(),
                        asked.into(),
                        desk.conditions(context, page.path()).ofChanging())));
    }

    /** Brings a deleted record back. */
    Response restore(RoutingContext context, RecordPage page) {
        Editor editor = desk.editorOfShared(context);
        return desk.respond(context, () -> page.outcome(writing.restore(editor, page.record())));
    }
}
