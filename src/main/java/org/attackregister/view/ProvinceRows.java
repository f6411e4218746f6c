package org.attackregister.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Parameter;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;

/** The public shape of the list of provinces, which is made of counts by country and province. */
public final class ProvinceRows {
    /** The columns of a table. */
    public static final List<String> COLUMNS = List.of("country", "admin1", "attacks", "attacks_url", "counts_url");

    private final CountLinks links;

    /** The provinces that a question for counts by country and province finds. */
    public ProvinceRows(CountQuestion question) {
        this.links = new CountLinks(question);
    }

    /**
     * Adds a row for each province.
     *
     * @return how many attacks have none
     */
    public long write(CountAnswer counted, List<ObjectNode> rows) {
        long without = 0;
        for (AnswerRow row : counted.rows()) {
            Cell cell = row.cell();
            long attacks = cell == null ? 0 : cell.attacks().longValueExact();
            if (row.key().get(1) == null) {
                without += attacks;
            } else {
                rows.add(row(row, attacks));
            }
        }
        return without;
    }

    private ObjectNode row(AnswerRow row, long attacks) {
        ObjectNode province = RegisterJson.MAPPER.createObjectNode();
        province.put("country", row.key().get(0));
        province.put("admin1", row.key().get(1));
        province.put("attacks", attacks);
        province.put("attacks_url", links.of(row));
        province.put(
                "counts_url", links.counts(row) + "&" + Parameter.GROUP_BY.wireName() + "=" + Dimension.YEAR.code());
        return province;
    }
}
