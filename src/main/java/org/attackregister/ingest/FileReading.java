package org.attackregister.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.ingest.body.ImportRemark;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.row.Row;
import org.attackregister.ingest.row.Rows;
import org.attackregister.ingest.table.Tables;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.Group;
import org.jspecify.annotations.Nullable;

/** Reads the files of an import into chunks of attacks, on a thread of its own: the store is written meanwhile. */
final class FileReading {
    /** Rows that are handed over together. */
    private static final int CHUNK = 1_000;

    private final ImportRequest request;
    private final GroupNames groups;
    private final AttackFormat.AttackRowReader reader;
    private List<Finding> findings = new ArrayList<>();
    private List<Group> made = new ArrayList<>();
    private long rows;

    FileReading(ImportRequest request, @Nullable String source, CodeLists codes, GroupNames groups) {
        this.request = request;
        this.groups = groups;
        this.reader = request.format()
                .reader(new ImportScope(request.dataset(), source, codes, groups, f -> findings.add(f)));
    }

    /**
     * What a row was read as.
     *
     * @param row the row
     * @param attack the attack; null where there is none
     * @param refused whether the row was refused, rather than merely being no attack
     */
    record ReadRow(Row row, @Nullable Attack attack, boolean refused) {}

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
            try (Tables tables = Tables.open(file, f -> findings.add(f))) {
                for (Rows table = tables.next(); table != null; table = tables.next()) {
                    read(file, table, before, consumer);
                }
            }
            before += file.path().toFile().length();
        }
    }

    private void read(InputFile file, Rows table, long before, ChunkConsumer consumer)
            throws IOException, InterruptedException {
        reader.begin(table.header(), file.name());
        String line = LayoutLine.of(file.name(), table.layout(), table.header());
        List<ReadRow> chunk = new ArrayList<>(CHUNK);
        for (Row row = table.next(); row != null; row = table.next()) {
            chunk.add(read(row));
            rows++;
            noteNewGroups(row);
            if (chunk.size() == CHUNK) {
                hand(line, chunk, before + table.bytesRead(), consumer);
                line = null;
                chunk = new ArrayList<>(CHUNK);
            }
        }
        hand(line, chunk, before + table.bytesRead(), consumer);
    }

    private ReadRow read(Row row) {
        int before = findings.size();
        Attack attack = reader.read(row);
        boolean refused = attack == null
                && findings.stream().skip(before).anyMatch(f -> f.remark().level() == Level.ERROR);
        return new ReadRow(row, attack, refused);
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
