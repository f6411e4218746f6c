package org.attackregister.http.cache;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.export.BodyPieces;
import org.attackregister.http.problem.Wire;
import org.attackregister.query.Format;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers that are made on the spot, and how often; in tests only. */
@Path("/test/answers")
public class AnswersResource {
    static final AtomicInteger MADE = new AtomicInteger();

    /** Opened when the endless answer is given up. */
    static final CountDownLatch GIVEN_UP = new CountDownLatch(1);

    private static final int ROW = 1 << 10;

    private final Answers answers;
    private final HttpServerRequest request;

    AnswersResource(Answers answers, @Context HttpServerRequest request) {
        this.answers = answers;
        this.request = request;
    }

    @GET
    @Path("/{size}")
    @Operation(hidden = true)
    public Response sized(@PathParam("size") int size) {
        return answer("sized" + size, false, size);
    }

    @GET
    @Path("/page")
    @Operation(hidden = true)
    public Response page() {
        return Response.ok("<!DOCTYPE html><title>A page</title>", "text/html").build();
    }

    @GET
    @Path("/pinned")
    @Operation(hidden = true)
    public Response pinned() {
        return answer("pinned", true, 10);
    }

    @GET
    @Path("/missing")
    @Operation(hidden = true)
    public Response missing() {
        return answers.respond(RequestFacts.of(request), key("missing", false), () -> {
            throw new RegisterException(Trouble.NOT_FOUND, "There is no attack 'x'.");
        });
    }

    @GET
    @Path("/stream")
    @Operation(hidden = true)
    public Response stream() {
        AnswerKey key = new AnswerKey("test", 115, true, "stream", Format.CSV);
        AnswerHead head = AnswerHead.of(key).named("attacks 2022.csv");
        return answers.stream(RequestFacts.of(request), key, head, out -> {
            MADE.incrementAndGet();
            return BodyPieces.of(50_000, i -> out.write("row\r\n".getBytes(StandardCharsets.UTF_8)), () -> {});
        });
    }

    /** A stream that reports the answer to another one, requested meanwhile with the same token. */
    @GET
    @Path("/stream-beside-stream")
    @Operation(hidden = true)
    public Response besideStream(@HeaderParam("Authorization") String authorization) {
        AnswerKey key = new AnswerKey("test", 115, true, "beside", Format.CSV);
        return answers.stream(RequestFacts.of(request), key, AnswerHead.of(key), out -> {
            Wire.Reply other = Wire.get("/test/answers/stream", "Authorization: " + authorization);
            out.write((other.status() + " " + other.header("retry-after")).getBytes(StandardCharsets.UTF_8));
            return () -> false;
        });
    }

    @GET
    @Path("/broken-stream")
    @Operation(hidden = true)
    public Response brokenStream() {
        AnswerKey key = new AnswerKey("test", 115, true, "broken", Format.CSV);
        return answers.stream(
                RequestFacts.of(request),
                key,
                AnswerHead.of(key),
                out -> BodyPieces.of(1, i -> out.write(new byte[50_000]), () -> {
                    throw new IOException("the source broke off");
                }));
    }

    /** A stream that ends with its reader. */
    @GET
    @Path("/endless-stream")
    @Operation(hidden = true)
    public Response endlessStream() {
        AnswerKey key = new AnswerKey("test", 115, true, "endless", Format.CSV);
        return answers.stream(RequestFacts.of(request), key, AnswerHead.of(key), out -> new BodyPieces() {
            @Override
            public boolean next() throws IOException {
                out.write(new byte[ROW]);
                return true;
            }

            @Override
            public void close() {
                GIVEN_UP.countDown();
            }
        });
    }

    private Response answer(String question, boolean pinned, int size) {
        AnswerKey key = key(question, pinned);
        return answers.respond(RequestFacts.of(request), key, () -> {
            MADE.incrementAndGet();
            String body = "[" + " ".repeat(size - 2) + "]";
            return new Answer(
                    AnswerHead.of(key).linked("/test/answers/2?cursor=x", "next"),
                    body.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static AnswerKey key(String question, boolean pinned) {
        return new AnswerKey("test", 115, pinned, question, Format.JSON);
    }
}
