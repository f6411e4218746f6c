package org.attackregister.http.ask;

import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.attackregister.config.RegisterConfig;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Counting;
import org.attackregister.query.Measure;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.TopValues;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.jboss.logging.Logger;

/**
 * The questions with which a dashboard begins, asked by the program itself as soon as its port is open: the first
 * asker of each is answered at once, and of others with code that has run before.
 */
@ApplicationScoped
class FirstQuestions {
    private static final Logger LOG = Logger.getLogger(FirstQuestions.class);

    /** Countries and groups of which each dataset is asked. */
    private static final int MOST = 20;

    private static final long PATIENCE_SECONDS = 30;
    private static final String ANYWHERE = "0.0.0.0";

    private final Vertx vertx;
    private final SnapshotHolder holder;
    private final RegisterConfig config;

    FirstQuestions(Vertx vertx, SnapshotHolder holder, RegisterConfig config) {
        this.vertx = vertx;
        this.holder = holder;
        this.config = config;
    }

    void ask(@ObservesAsync HttpServerStart start) {
        Snapshot snapshot = holder.current();
        if (!config.firstQuestions() || !config.read().open() || snapshot == null) {
            return;
        }
        HttpClient client = vertx.createHttpClient();
        try {
            for (String question : questions(snapshot)) {
                ask(client, start.options(), question);
            }
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("A first question was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
        }
    }

    private static void ask(HttpClient client, HttpServerOptions server, String question)
            throws ExecutionException, InterruptedException, TimeoutException {
        String host = ANYWHERE.equals(server.getHost()) ? "localhost" : server.getHost();
        client.request(HttpMethod.GET, server.getPort(), host, question)
                .compose(request -> request.send())
                .compose(HttpClientResponse::body)
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static List<String> questions(Snapshot snapshot) {
        List<String> questions = new ArrayList<>();
        for (String dataset : snapshot.references(snapshot.revision()).ids(RecordKind.DATASET)) {
            questions.add(byYearAndCategory(dataset, Map.of()));
            for (Dimension dimension : List.of(Dimension.COUNTRY, Dimension.GROUP)) {
                largest(snapshot, dataset, dimension)
                        .forEach(code -> questions.add(byYearAndCategory(dataset, Map.of(dimension.code(), code))));
            }
            questions.add(Links.of(Paths.ATTACKS, Map.of("dataset", dataset)));
        }
        return questions;
    }

    private static String byYearAndCategory(String dataset, Map<String, String> filter) {
        return Links.of(Paths.COUNTS, Map.of("dataset", dataset, "group_by", "year,target_category"))
                + filter.entrySet().stream()
                        .map(e -> "&" + e.getKey() + "=" + e.getValue())
                        .findFirst()
                        .orElse("");
    }

    private static List<String> largest(Snapshot snapshot, String dataset, Dimension dimension) {
        AttackFilter all = new AttackFilter(dataset, snapshot.revision(), false, List.of());
        CountQuestion question = new CountQuestion(
                all,
                List.of(dimension),
                List.of(Measure.ATTACKS),
                Counting.PRIMARY,
                null,
                false,
                new TopValues(MOST, Measure.ATTACKS),
                null,
                List.of(),
                null);
        return snapshot.count(question).rows().stream()
                .filter(row -> row.rest() == null)
                .map(row -> row.key().get(0))
                .filter(Objects::nonNull)
                .toList();
    }
}
