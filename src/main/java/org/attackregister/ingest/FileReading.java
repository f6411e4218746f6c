package org.attackregister.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.attackregister.ingest.body.ImportRemark;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.kit.CountryBoxes;
import org.attackregister.ingest.kit.PlainRows;
import org.attackregister.ingest.kit.PointRemark;
import org.attackregister.ingest.kit.UnknownCells;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.Row;
import org.attackregister.ingest.row.Rows;
import org.attackregister.ingest.row.TableOptions;
import org.attackregister.ingest.table.Tables;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Place;
import org.attackregister.model.code.Country;
import org.attackregister.model.record.Group;
import org.jspecify.annotations.Nullable;

/** Reads the files of an import into chunks of attacks, on a thread of its own: the store is written meanwhile. */
final class FileReading {
    /** Rows that are handed over together. */
    private static final int CHUNK = 1_000;

    private final ImportRequest request;
    private final GroupNames groups;
    private final TableOptions options;
    private final CodeLists codes;
    private final CountryBoxes boxes = new CountryBoxes();
    private final AttackFormat.AttackFileReader reader;
    private List<Finding> findings = new ArrayList<>();
    private List<Group> made = new ArrayList<>();
    private long rows;

    FileReading(ImportRequest request, @Nullable String source, CodeLists codes, GroupNames groups) {
        this.request = request;
        this.groups = groups;
        this.codes = codes;
        this.options =
                new TableOptions(request.format().columns(), request.reading().charset());
        this.reader = request.format()
                .reader(new ImportScope(request.dataset(), source, codes, groups, f -> findings.add(f)));
    }

    /**
     * What a row was read as.
     *
     * @param row the row
     * @param attack the attack; null where there is none
     * @param reason the finding that says why there is none; null where there is one, or nothing says why
     */
    record ReadRow(
            Row row, @Nullable Attack attack, @Nullable Remark reason) {
        /** Whether the row was refused, rather than merely being no attack. */
        boolean isRefused() {
            return reason != null && reason.level() == Level.ERROR;
        }
    }

    /**
     * Some rows after one another.
     *
     * @param file what the file was taken for, where the chunk begins one; else null
     * @param rows what they were read as
     * @param groups groups that they name and the register did not have
     * @param findings what was found in them
     * @param rowsSoFar rows of all files that were read so far
     * @param bytesSoFar bytes of all files that were read so far
     */
    record Chunk(
            @Nullable String file,
            List<ReadRow> rows,
            List<Group> groups,
            List<Finding> findings,
            long rowsSoFar,
            long bytesSoFar) {}

    /** Takes chunks in their order. */
    @FunctionalInterface
    interface ChunkConsumer {
        void take(Chunk chunk) throws InterruptedException;
    }

    /** Reads all files to their ends. */
    void read(ChunkConsumer consumer) throws IOException, InterruptedException {
        long before = 0;
        for (InputFile file : request.files()) {
            try (Tables tables = Tables.open(file, options, f -> findings.add(f))) {
                int number = 0;
                for (Rows table = tables.next(); table != null; table = tables.next()) {
                    read(file, plain(file, table, number), before, consumer);
                    number++;
                }
            }
            before += file.path().toFile().length();
        }
    }

    private Rows plain(InputFile file, Rows table, int number) {
        PlainRows.PlainForms forms =
                new PlainRows.PlainForms(options.columns(), request.reading(), f -> findings.add(f));
        return new PlainRows(table, forms, consumer -> again(file, number, consumer));
    }

    /** Reads a table of a file beside its first reading. */
    private void again(InputFile file, int number, Consumer<Row> consumer) throws IOException {
        try (Tables tables = Tables.open(file, options, Findings.NOWHERE)) {
            Rows table = tables.next();
            for (int i = 0; i < number; i++) {
                table = tables.next();
            }
            if (table == null) {
                throw new IOException("the file " + file.name() + " is not what it was a moment ago");
            }
            for (Row row = table.next(); row != null; row = table.next()) {
                consumer.accept(row);
            }
        }
    }

    private void read(InputFile file, Rows table, long before, ChunkConsumer consumer)
            throws IOException, InterruptedException {
        HeaderCheck.check(request.format(), table.header(), file.name());
        AttackFormat.AttackRowReader rowReader = reader.begin(table.header(), file.name());
        String line = LayoutLine.of(file.name(), table.layout(), table.header());
        UnknownCells unknown = new UnknownCells(
                table.header(), options.columns(), request.format().layout().unknownWords());
        List<ReadRow> chunk = new ArrayList<>(CHUNK);
        for (Row row = table.next(); row != null; row = table.next()) {
            chunk.add(read(rowReader, row));
            unknown.take(row);
            rows++;
            noteNewGroups(row);
            if (chunk.size() == CHUNK) {
                hand(line, chunk, before + table.bytesRead(), consumer);
                line = null;
                chunk = new ArrayList<>(CHUNK);
            }
        }
        unknown.report(file.name(), f -> findings.add(f));
        hand(line, chunk, before + table.bytesRead(), consumer);
    }

    private ReadRow read(AttackFormat.AttackRowReader rowReader, Row row) {
        int before = findings.size();
        Attack attack = rowReader.read(row);
        if (attack != null) {
            return new ReadRow(row, doubted(row, attack), null);
        }
        List<Remark> said = findings.stream().skip(before).map(Finding::remark).toList();
        Remark reason = said.stream()
                .filter(remark -> remark.level() == Level.ERROR)
                .findFirst()
                .orElse(said.isEmpty() ? null : said.get(said.size() - 1));
        return new ReadRow(row, null, reason);
    }

    /** What the register gave says itself whether its point is doubtful. */
    private Attack doubted(Row row, Attack attack) {
        Place where = attack.where();
        Double latitude = where.latitude();
        Double longitude = where.longitude();
        if (latitude == null || longitude == null || request.format().saysWhatIsDoubtful()) {
            return attack;
        }
        PointRemark doubt = boxes.doubt(where.country(), latitude, longitude);
        if (doubt == null) {
            return attack;
        }
        String country = codes.country(where.country()).map(Country::name).orElse(where.country());
        findings.add(new Finding(
                doubt, row.file(), row.line(), "latitude", latitude + ", " + longitude, doubt.reason(country)));
        return attack.at(where.doubted(doubt.doubt()));
    }

    private void hand(@Nullable String line, List<ReadRow> chunk, long bytes, ChunkConsumer consumer)
            throws InterruptedException {
        consumer.take(new Chunk(line, chunk, made, findings, rows, bytes));
        findings = new ArrayList<>();
        made = new ArrayList<>();
    }

    private void noteNewGroups(Row row) {
        for (Group group : groups.drainNew()) {
            made.add(group);
            findings.add(row.finding(
                    ImportRemark.NEW_GROUP,
                    "The group '" + group.name() + "' was created, with the id " + group.id() + "."));
            if (!group.possiblySameAs().isEmpty()) {
                findings.add(row.finding(
                        ImportRemark.POSSIBLY_SAME_GROUP,
                        "The group '" + group.name() + "' is possibly the same as "
                                + String.join(", ", group.possiblySameAs()) + "."));
            }
            if (group.notes() != null) {
                findings.add(row.finding(ImportRemark.NAMESAKE, group.notes()));
            }
        }
    }
}
