package org.attackregister.ingest.kit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.attackregister.ingest.content.Refusal;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.row.Row;
import org.attackregister.ingest.row.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table with their days as {@code 2021-11-17} and their numbers with a decimal point, in whatever form the
 * file has them. The first cell that can be read in two ways has all rows looked through, once; where they do not settle
 * it, the file is refused with the option that does. A cell that is no date or number stays as it is.
 */
public final class PlainRows implements Rows {
    private final Rows rows;
    private final FormColumns columns;
    private final ReadingChoice choice;
    private final Findings findings;
    private final SecondReading again;
    private @Nullable FormSurvey survey;
    private boolean orderTold;
    private boolean commaTold;

    /** Reads the same rows once more, from their start. */
    public interface SecondReading {
        void read(Consumer<Row> consumer) throws IOException;
    }

    /** What the rows of a provider are read by. */
    public record PlainForms(FileColumns columns, ReadingChoice choice, Findings findings) {}

    /** The same rows. */
    public PlainRows(Rows rows, PlainForms forms, SecondReading again) {
        this.rows = rows;
        this.columns = new FormColumns(rows.header(), forms.columns());
        this.choice = forms.choice();
        this.findings = forms.findings();
        this.again = again;
    }

    @Override
    public String file() {
        return rows.file();
    }

    @Override
    public Layout layout() {
        return rows.layout();
    }

    @Override
    public Header header() {
        return rows.header();
    }

    @Override
    public @Nullable Row next() throws IOException {
        Row row = rows.next();
        return row == null ? null : plain(row);
    }

    private Row plain(Row row) throws IOException {
        Row plain = row;
        for (int position : columns.dates()) {
            String text = row.at(position);
            if (text != null && !DateText.isPlain(text)) {
                plain = with(plain, position, date(row, position, text));
            }
        }
        for (int position : columns.codes()) {
            String text = row.at(position);
            if (text != null && text.indexOf('.') > 0) {
                plain = with(plain, position, NumberCells.whole(text));
            }
        }
        for (int position : columns.degrees()) {
            String text = row.at(position);
            if (text != null && text.indexOf(',') >= 0) {
                plain = with(plain, position, degrees(row, position, text));
            }
        }
        for (int position : columns.figures()) {
            String text = row.at(position);
            if (text != null && !NumberText.isPlain(text)) {
                plain = with(plain, position, number(row, position, text));
            }
        }
        return plain;
    }

    private static Row with(Row row, int position, @Nullable String text) {
        return text == null ? row : row.with(position, text);
    }

    private @Nullable String date(Row row, int position, String text) throws IOException {
        DateText date = DateText.of(text, columns.year(row));
        if (date.readings().isEmpty()) {
            return null;
        }
        LocalDate only = date.readings().values().iterator().next();
        if (!date.ordered()) {
            return only.toString();
        }
        DateOrder order = order(row.header().names().get(position), date.isOpen());
        LocalDate day = order == null ? only : date.readings().get(order);
        return day == null ? null : day.toString();
    }

    /** The order; null where there is none, and the date is the same by all. */
    private @Nullable DateOrder order(String column, boolean isOpen) throws IOException {
        DateOrder named = choice.dates();
        if (named != null) {
            return named;
        }
        FormSurvey all = survey();
        DateOrder order = all.order();
        if (order == null && (isOpen || all.isContradictory())) {
            throw Refusal.of(
                    file(),
                    all.disorder() + "; name the order: --dates day-first or --dates month-first (over HTTP dates=…)");
        }
        FormSurvey.FormEvidence settled = all.settled();
        if (!orderTold && order != null && settled != null) {
            orderTold = true;
            findings.add(new Finding(
                    FormRemark.DATE_ORDER,
                    file(),
                    settled.line(),
                    settled.column(),
                    settled.text(),
                    "the dates of %s were read %s, which this row settles".formatted(column, order.word())));
        }
        return order;
    }

    private @Nullable String degrees(Row row, int position, String text) throws IOException {
        String degrees = NumberText.degrees(text);
        if (degrees != null) {
            tellComma(
                    new FormSurvey.FormEvidence(row.line(), row.header().names().get(position), text));
        }
        return degrees;
    }

    private @Nullable String number(Row row, int position, String text) throws IOException {
        NumberText number = NumberText.of(text);
        if (number.forms().isEmpty()) {
            return null;
        }
        NumberForm form = number.ambiguous()
                ? form(text)
                : number.forms().contains(NumberForm.POINT) ? NumberForm.POINT : NumberForm.COMMA;
        String plain = NumberText.read(text, form);
        FormSurvey.FormEvidence cell =
                new FormSurvey.FormEvidence(row.line(), row.header().names().get(position), text);
        if (form == NumberForm.COMMA) {
            tellComma(cell);
        }
        if (number.ambiguous() && plain != null && plain.indexOf('.') < 0) {
            findings.add(new Finding(
                    FormRemark.THOUSANDS, file(), cell.line(), cell.column(), text, "the number was read as " + plain));
        }
        return plain;
    }

    private NumberForm form(String text) throws IOException {
        NumberForm named = choice.numbers();
        NumberForm form = named == null ? survey().form() : named;
        if (form == null && text.indexOf(',') < 0) {
            return NumberForm.POINT;
        }
        if (form == null) {
            throw Refusal.of(
                    file(),
                    "the number %s can be read in two ways, and no row settles it; name what comes before decimals:"
                                    .formatted(text)
                            + " --numbers point or --numbers comma (over HTTP numbers=…)");
        }
        return form;
    }

    private void tellComma(FormSurvey.FormEvidence cell) {
        if (!commaTold) {
            commaTold = true;
            findings.add(new Finding(
                    FormRemark.NUMBER_FORM,
                    file(),
                    cell.line(),
                    cell.column(),
                    cell.text(),
                    "the comma was read as a decimal comma"));
        }
    }

    private FormSurvey survey() throws IOException {
        FormSurvey known = survey;
        if (known == null) {
            known = new FormSurvey(columns);
            again.read(known::take);
            survey = known;
        }
        return known;
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
