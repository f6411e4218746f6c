package org.attackregister.view.grade;

import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Coded;
import org.attackregister.model.attack.Grade;
import org.attackregister.model.attack.GradeRule;
import org.attackregister.query.answer.VintageAnswer;
import org.attackregister.query.answer.VintageAnswer.VintageRow;
import org.attackregister.query.question.GradeQuestion;
import org.attackregister.query.question.VintageQuestion;
import org.attackregister.view.BesideRows;
import org.attackregister.view.CountRows;
import org.attackregister.view.JsonRow;
import org.attackregister.view.RowValues;

/**
 * The public shape of the counts of all grades side by side. In JSON a row has its {@code grades} and what each rule
 * {@code moved} as lists; in a table each has columns of its own, whose names end with the grade or rule.
 */
public final class GradeRows implements BesideRows {
    private static final int GRADES = Grade.values().length;

    private final GradeQuestion question;
    private final VintageQuestion counted;
    private final CountRows asked;
    private final List<CountRows> beside;

    /** The grades, and behind them the rules. */
    private final List<Coded> named = new ArrayList<>(List.of(Grade.values()));

    private final JsonRow json;
    private final JsonRow jsonOfGrade;
    private final JsonRow jsonOfRule;

    /** The rows of answers to one question. */
    public GradeRows(GradeQuestion question) {
        this.question = question;
        this.counted = question.beside();
        this.asked = new CountRows(question.asked());
        this.beside = counted.vintages().stream().map(CountRows::new).toList();
        this.named.addAll(question.rules());
        this.json = new JsonRow(asked.names());
        this.jsonOfGrade = new JsonRow(with("grade", asked.namesOfFigures()));
        this.jsonOfRule =
                new JsonRow(with("rule", new CountRows(question.asked().unshared()).namesOfFigures()));
    }

    private static List<String> with(String name, List<String> figures) {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(figures);
        return names;
    }

    @Override
    public VintageQuestion counted() {
        return counted;
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
        return "grades";
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(asked.names());
        for (int i = 0; i < beside.size(); i++) {
            String of = (i < GRADES ? "_" : "_moved_") + named.get(i).code();
            beside.get(i).namesOfFigures().forEach(name -> names.add(name + of));
        }
        return names;
    }

    @Override
    public void write(VintageRow row, RowValues to) {
        asked.write(row.now(), to);
        for (int i = 0; i < beside.size(); i++) {
            beside.get(i).writeFigures(row.vintages().get(i), to);
        }
    }

    @Override
    public void write(VintageRow row, OutputStream out) throws IOException {
        asked.write(row.now(), json);
        String object = json.end().rawValue().toString();
        StringBuilder text = new StringBuilder(object.substring(0, object.length() - 1));
        cells("grades", 0, GRADES, row, text);
        cells("moved", GRADES, beside.size(), row, text);
        out.write(text.append('}').toString().getBytes(StandardCharsets.UTF_8));
    }

    private void cells(String name, int first, int end, VintageRow row, StringBuilder text) {
        text.append(",\"").append(name).append("\":[");
        for (int i = first; i < end; i++) {
            text.append(i == first ? "" : ",").append(cell(i, row).rawValue());
        }
        text.append(']');
    }

    private RawValue cell(int at, VintageRow row) {
        JsonRow of = at < GRADES ? jsonOfGrade : jsonOfRule;
        of.text(named.get(at).code());
        beside.get(at).writeFigures(row.vintages().get(at), of);
        return of.end();
    }

    @Override
    public RawValue totals(VintageAnswer answer) {
        return asked.totals(answer.now());
    }

    @Override
    public Map<String, Object> totalsBeside(VintageAnswer answer) {
        List<Map<String, Object>> grades = new ArrayList<>();
        List<Map<String, Object>> moved = new ArrayList<>();
        for (int i = 0; i < beside.size(); i++) {
            Map<String, Object> said = new LinkedHashMap<>();
            if (named.get(i) instanceof GradeRule rule) {
                said.put("rule", rule);
                said.put("between", List.of(rule.lower(), rule.upper()));
            } else {
                said.put("grade", named.get(i));
            }
            said.put("totals", beside.get(i).totals(answer.vintages().get(i)));
            (i < GRADES ? grades : moved).add(said);
        }
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("grades", grades);
        totals.put("moved", moved);
        return totals;
    }
}
