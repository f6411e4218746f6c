package org.attackregister.http.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Answers;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.model.Sha256;
import org.attackregister.query.Format;

/** The page that a browser is answered with: it asks the API itself, so that its bytes depend on the program alone. */
@ApplicationScoped
class DashboardPage {
    private static final String FOLDER = "/dashboard/";
    private static final String PAGE = "index.html";

    /** What the page links to; browsers keep it for a day, so that its address names the edition. */
    private static final List<String> PARTS = List.of("dashboard.css", "dashboard.js");

    private static final int EDITION_LETTERS = 16;

    private final Answers answers;
    private final Answer page;
    private final AnswerKey key;

    DashboardPage(Answers answers) {
        this.answers = answers;
        String html = read(PAGE);
        String edition = edition(html + read(PARTS.get(0)) + read(PARTS.get(1)));
        for (String part : PARTS) {
            html = html.replace(FOLDER + part + "\"", FOLDER + part + "?edition=" + edition + "\"");
        }
        AnswerHead head = new AnswerHead("text/html;charset=UTF-8", Map.of());
        this.page = new Answer(head, html.getBytes(StandardCharsets.UTF_8));
        // not of a revision, and in no form of data; the edition alone distinguishes one page from another
        this.key = new AnswerKey("dashboard", 0, false, FOLDER + PAGE + "?edition=" + edition, Format.JSON);
    }

    /** The page, or word that the caller has it already. */
    Response respond(RequestFacts request) {
        return answers.respond(request, key, () -> page);
    }

    private static String read(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream("META-INF/resources" + FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The program was built without " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String edition(String text) {
        return HexFormat.of().formatHex(Sha256.of(text)).substring(0, EDITION_LETTERS);
    }
}
