package org.attackregister.view;

import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.VintageAnswer;
import org.attackregister.query.answer.VintageAnswer.VintageRow;
import org.attackregister.query.question.VintageQuestion;
import org.jspecify.annotations.Nullable;

/**
 * The public shape of counts of several revisions side by side. In JSON a row has its {@code vintages} as a list; in a table
 * each has columns of its own, whose names end with the revision.
 */
public final class VintageRows implements BesideRows {
    private static final String REVISION = "revision";

    private final VintageQuestion question;
    private final LongFunction<@Nullable Instant> recorded;
    private final CountRows now;
    private final List<CountRows> vintages;
    private final List<Long> revisions;
    private final JsonRow json;
    private final JsonRow jsonOfVintage;

    /**
     * The rows of answers to one question.
     *
     * @param recorded when a revision was recorded
     */
    public VintageRows(VintageQuestion question, LongFunction<@Nullable Instant> recorded) {
        this.question = question;
        this.recorded = recorded;
        this.now = new CountRows(question.now());
        this.vintages = question.vintages().stream().map(CountRows::new).toList();
        this.revisions = question.revisions();
        this.json = new JsonRow(now.names());
        List<String> names = new ArrayList<>(List.of(REVISION));
        names.addAll(now.namesOfFigures());
        this.jsonOfVintage = new JsonRow(names);
    }

    @Override
    public VintageQuestion counted() {
        return question;
    }

    @Override
    public Map<String, String> parameters() {
        return question.parameters();
    }

    @Override
    public Map<String, Object> shown() {
        return question.shown();
    }

    @Override
    public String besides() {
        return "vintages";
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(now.names());
        for (int i = 0; i < vintages.size(); i++) {
            long revision = revisions.get(i);
            vintages.get(i).namesOfFigures().forEach(name -> names.add(name + "_r" + revision));
        }
        return names;
    }

    @Override
    public void write(VintageRow row, RowValues to) {
        now.write(row.now(), to);
        for (int i = 0; i < vintages.size(); i++) {
            vintages.get(i).writeFigures(row.vintages().get(i), to);
        }
    }

    @Override
    public void write(VintageRow row, OutputStream out) throws IOException {
        now.write(row.now(), json);
        String object = json.end().rawValue().toString();
        StringBuilder text = new StringBuilder(object.substring(0, object.length() - 1)).append(",\"vintages\":[");
        for (int i = 0; i < vintages.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(i, row.vintages().get(i)).rawValue());
        }
        out.write(text.append("]}").toString().getBytes(StandardCharsets.UTF_8));
    }

    private RawValue cell(int vintage, AnswerRow row) {
        jsonOfVintage.whole(revisions.get(vintage));
        vintages.get(vintage).writeFigures(row, jsonOfVintage);
        return jsonOfVintage.end();
    }

    @Override
    public RawValue totals(VintageAnswer answer) {
        return now.totals(answer.now());
    }

    @Override
    public Map<String, Object> totalsBeside(VintageAnswer answer) {
        List<Map<String, @Nullable Object>> totals = new ArrayList<>();
        for (int i = 0; i < vintages.size(); i++) {
            CountAnswer vintage = answer.vintages().get(i);
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            said.put(REVISION, revisions.get(i));
            said.put("recorded_at", recorded.apply(revisions.get(i)));
            said.put("totals", vintages.get(i).totals(vintage));
            totals.add(said);
        }
        return Map.of("vintages", totals);
    }
}
