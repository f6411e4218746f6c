package org.attackregister.http.ask;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.export.CellFeatures;
import org.attackregister.export.CountExports;
import org.attackregister.export.WideExport;
import org.attackregister.http.answer.Citable;
import org.attackregister.http.answer.CitableAnswer;
import org.attackregister.http.answer.DatesSaid;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Answers;
import org.attackregister.http.several.CountsOfDatasets;
import org.attackregister.http.several.SeveralDatasets;
import org.attackregister.model.attack.GradeMark;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.GradeQuestion;
import org.attackregister.query.question.VintageQuestion;
import org.attackregister.query.read.GradeReader;
import org.attackregister.view.CountRows;
import org.attackregister.view.Envelope;
import org.attackregister.view.JsonRow;
import org.attackregister.view.VintageRows;
import org.attackregister.view.WideRows;
import org.attackregister.view.grade.GradeRows;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.CountFeatureShapes;
import org.attackregister.view.shape.CountShapes;
import org.attackregister.view.shape.PageView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Grouped counts of attacks, with sums of the dead and wounded. */
@Path(Paths.COUNTS)
public class CountResource implements Citable {
    private final Desk desk;
    private final Answers answers;

    CountResource(Desk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "countAttacks", summary = "Grouped counts of attacks, with sums of the dead and wounded")
    @Tag(name = "Attacks")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CountShapes.CountList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/geo+json",
                        schema = @Schema(implementation = CountFeatureShapes.CountFeatures.class))
            })
    public Response counts(@Context RoutingContext context) {
        return counts(desk.open(context)).response();
    }

    @Override
    public @Nullable Function<Inquiry, CitableAnswer> at(String path) {
        return path.equals(Paths.COUNTS) ? this::counts : null;
    }

    private CitableAnswer counts(Inquiry inquiry) {
        if (SeveralDatasets.isAsked(inquiry)) {
            return several(inquiry, inquiry.format(Inquiry.TABLES));
        }
        CountQuestion question = inquiry.asCounts().counts();
        Format format = format(inquiry, question);
        refuseWide(inquiry, question, format);
        if (VintageReader.isAsked(inquiry)) {
            return vintages(inquiry, question, format);
        }
        GradeReader grades = new GradeReader(inquiry.asked(), inquiry.faults());
        if (grades.isAsked()) {
            return grades(inquiry, question, grades, format);
        }
        inquiry.faults().throwIfAny();
        AnswerKey key = inquiry.key(Paths.COUNTS, question.parameters(), format);
        return new CitableAnswer(
                "counts of attacks",
                answers.respond(inquiry.facts(), key, () -> answer(inquiry, question, key)),
                question.filter().dataset());
    }

    /** The forms in which counts can be had: only those by cell have a place on a map. */
    private static Set<Format> offered(Inquiry inquiry, CountQuestion question) {
        return question.groupBy().contains(Dimension.GRID) && beside(inquiry) == null
                ? EnumSet.allOf(Format.class)
                : Inquiry.TABLES;
    }

    private static Format format(Inquiry inquiry, CountQuestion question) {
        String name = Parameter.FORMAT.wireName();
        if (!inquiry.asked().has(name)) {
            return inquiry.format(offered(inquiry, question));
        }
        Format format = inquiry.format(EnumSet.allOf(Format.class));
        if (!offered(inquiry, question).contains(format)) {
            Parameter beside = beside(inquiry);
            String message = beside != null
                    ? "'format=geojson' cannot be used with '" + beside.wireName() + "'."
                    : "'format=geojson' needs 'grid' among 'group_by': counts without it have no place on a map.";
            inquiry.faults().add(Fault.parameter(name, FaultCode.CONFLICTING, message, format.code()));
        }
        return format;
    }

    private CitableAnswer several(Inquiry inquiry, Format format) {
        CountsOfDatasets counts = CountsOfDatasets.read(inquiry);
        AnswerKey key = inquiry.key(Paths.COUNTS, counts.parameters(), format);
        return new CitableAnswer(
                "counts of attacks of several datasets",
                answers.respond(inquiry.facts(), key, () -> counts.answer(key)),
                null);
    }

    /** Only a table has columns whose names are not known before. */
    private static void refuseWide(Inquiry inquiry, CountQuestion question, Format format) {
        if (question.wide() != null && format != Format.CSV) {
            inquiry.faults()
                    .add(Fault.parameter(
                            Parameter.WIDE.wireName(),
                            FaultCode.CONFLICTING,
                            "'wide' is for CSV only: ask with 'format=csv' or 'Accept: text/csv', or without 'wide'.",
                            question.wide().code()));
        }
    }

    /** What puts other counts beside those of one answer; null where nothing does. */
    private static @Nullable Parameter beside(Inquiry inquiry) {
        return Stream.of(Parameter.VINTAGES, Parameter.GRADES)
                .filter(parameter -> inquiry.asked().has(parameter.wireName()))
                .findFirst()
                .orElse(null);
    }

    private CitableAnswer grades(Inquiry inquiry, CountQuestion asked, GradeReader reader, Format format) {
        String dataset = asked.filter().dataset();
        Set<GradeMark> marks =
                inquiry.snapshot().marks(dataset, asked.filter().revision()).keySet();
        GradeQuestion question = reader.read(asked, marks);
        inquiry.faults().throwIfAny();
        AnswerKey key = inquiry.key(Paths.COUNTS, question.parameters(), format);
        return new CitableAnswer(
                "counts of attacks by grade of evidence",
                answers.respond(
                        inquiry.facts(), key, () -> new VintageTable(inquiry, new GradeRows(question)).answer(key)),
                dataset);
    }

    private CitableAnswer vintages(Inquiry inquiry, CountQuestion now, Format format) {
        VintageQuestion question = new VintageReader(inquiry).read(now);
        AnswerKey key = inquiry.key(Paths.COUNTS, question.parameters(), format);
        return new CitableAnswer(
                "counts of attacks at several revisions",
                answers.respond(
                        inquiry.facts(),
                        key,
                        () -> new VintageTable(
                                        inquiry,
                                        new VintageRows(
                                                question,
                                                revision -> inquiry.snapshot()
                                                        .recordedAt(revision)
                                                        .orElse(null)))
                                .answer(key)),
                now.filter().dataset());
    }

    /** The answer to a question in the form that the key names. */
    static Answer answer(Inquiry inquiry, CountQuestion question, AnswerKey key) {
        try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
            CountAnswer counted = inquiry.snapshot().count(question, share);
            return new CountedTable(inquiry, question, key, counted).answer(share);
        }
    }

    /** A counted answer on its way out. */
    private record CountedTable(Inquiry inquiry, CountQuestion question, AnswerKey key, CountAnswer counted) {
        Answer answer(AnswerMemory.MemoryShare share) {
            CountRows table = new CountRows(question);
            List<AnswerRow> rows = counted.rows();
            DatesSaid dates = DatesSaid.of(inquiry.snapshot(), question.filter());
            return switch (key.format()) {
                case JSON -> {
                    JsonRow json = new JsonRow(table.names());
                    Envelope envelope =
                            new Envelope(inquiry.header(question.filter().dataset()), inquiry.shown(question.shown()));
                    yield Inquiry.answer(
                            key,
                            framed(envelope, table, dates)
                                    .bytes(
                                            rows.size(),
                                            (i, out) -> {
                                                table.write(rows.get(i), json);
                                                json.end(out);
                                            },
                                            share));
                }
                case GEOJSON -> {
                    Envelope envelope = Envelope.ofFeatures(
                            inquiry.header(question.filter().dataset()), inquiry.shown(question.shown()));
                    CellFeatures features = new CellFeatures(table, rows, question.groupBy());
                    yield new Answer(
                            dates.on(head(rows.size())),
                            framed(envelope, table, dates).bytes(rows.size(), features, share));
                }
                case CSV, NDJSON -> {
                    if (question.wide() == null) {
                        yield new Answer(
                                dates.on(head(rows.size())), CountExports.bytes(table, rows, key.format(), share));
                    }
                    WideRows wide = new WideRows(question, table, rows);
                    yield new Answer(dates.on(head(wide.size())), WideExport.bytes(wide, share));
                }
            };
        }

        private Envelope framed(Envelope envelope, CountRows table, DatesSaid dates) {
            long rows = counted.rows().size();
            PageView page = new PageView(null, rows, rows + counted.rowsLeftOut(), counted.rowsLeftOut() == 0, null);
            return envelope.with("totals", table.totals(counted))
                    .with(
                            "method",
                            table.method(
                                    counted,
                                    dates.dates(),
                                    inquiry.dataset(question.filter().dataset())))
                    .closing(page, inquiry.links(Paths.COUNTS, question.parameters(), offered(inquiry, question)));
        }

        private AnswerHead head(int rows) {
            String name = question.filter().dataset() + "-counts-r" + inquiry.revision() + "."
                    + key.format().code();
            return totals(AnswerHead.of(key), counted.totals())
                    .with("Dataset-Revision", String.valueOf(inquiry.revision()))
                    .with("Total-Count", String.valueOf(rows + counted.rowsLeftOut()))
                    .with("Returned-Count", String.valueOf(rows))
                    .with("Complete", String.valueOf(counted.rowsLeftOut() == 0))
                    .with("Counting", question.counting().code())
                    .with("Attacks-Left-Out", counted.attacksLeftOut().toPlainString())
                    .named(name);
        }
    }

    /** All attacks under the filter; where it is not known how many there are, the coverage says why. */
    static AnswerHead totals(AnswerHead head, AnswerRow totals) {
        Coverage coverage = totals.coverage();
        Cell cell = totals.cell();
        AnswerHead covered = coverage == null ? head : head.with("Coverage", coverage.code());
        return cell == null ? covered : covered.with("Total-Attacks", String.valueOf(cell.attacks()));
    }
}
