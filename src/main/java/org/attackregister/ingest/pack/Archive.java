package org.attackregister.ingest.pack;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.content.Refusal;
import org.attackregister.query.Words;

/** A zip file: a spreadsheet, which is one inside, or files that were packed together. */
public final class Archive implements Closeable {
    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab", "xlsx", "xlsm", "json", "ndjson", "jsonl");
    private static final Set<String> LITTER = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

    private final InputFile file;
    private final ZipFile zip;

    private Archive(InputFile file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    public static boolean begins(byte[] head) {
        return starts(head, 3, 4) || starts(head, 5, 6);
    }

    private static boolean starts(byte[] head, int third, int fourth) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == third && head[3] == fourth;
    }

    public static Archive open(InputFile file) throws IOException {
        try {
            return new Archive(file, ZipFile.builder().setPath(file.path()).get());
        } catch (IOException e) {
            throw Refusal.of(file.name(), "its zip directory is damaged or cut off; fetch it again", e);
        }
    }

    /**
     * Whether it is an XLSX file.
     *
     * @throws org.attackregister.error.RegisterException if it is another program's document
     */
    public boolean isSpreadsheet() {
        if (has("xl/workbook.xml")) {
            return true;
        }
        if (has("xl/workbook.bin")) {
            throw Refusal.of(file.name(), "it is a binary Excel workbook (.xlsb); save it as .xlsx or CSV");
        }
        if (has("content.xml") && has("META-INF/manifest.xml")) {
            throw Refusal.of(file.name(), "it is an OpenDocument file (.ods); save it as .xlsx or CSV");
        }
        if (has("word/document.xml") || has("ppt/presentation.xml") || has("Index/Document.iwa")) {
            throw Refusal.of(file.name(), "it is a document and no table; save the table as .xlsx or CSV");
        }
        return false;
    }

    private boolean has(String entry) {
        return zip.getEntry(entry) != null;
    }

    /** Its files without what file managers leave in archives. */
    public List<ZipMember> members() {
        List<ZipMember> members = new ArrayList<>();
        long before = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory() && !isLitter(entry.getName())) {
                members.add(new ZipMember(file, zip, entry, before));
            }
            before += Math.max(entry.getCompressedSize(), 0);
        }
        return members;
    }

    /** Whether a member's name says that it is a table; its content has the last word. */
    public static boolean isNamedAsTable(ZipMember member) {
        String plain = Words.lowerCase(member.name());
        String named = plain.endsWith(".gz") ? plain.substring(0, plain.length() - 3) : plain;
        return TABLES.contains(named.substring(named.lastIndexOf('.') + 1));
    }

    private static boolean isLitter(String path) {
        for (String part : path.split("[/\\\\]", -1)) {
            if (part.startsWith(".") || LITTER.contains(part)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
