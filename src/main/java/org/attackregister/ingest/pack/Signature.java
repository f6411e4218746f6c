package org.attackregister.ingest.pack;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.attackregister.ingest.content.Refusal;

/** Kinds of files that are often taken for tables, by their first bytes, and how to make a table of each. */
public enum Signature {
    OLD_EXCEL("it is an old Excel workbook (.xls) or one with a password; save it as .xlsx or CSV", "D0CF11E0A1B11AE1"),
    PDF("it is a PDF document; export the table itself as CSV or XLSX", "255044462D"),
    RICH_TEXT("it is a text document (.rtf); save the table as CSV or XLSX", "7B5C727466"),
    SPSS("it is an SPSS file (.sav); save it as CSV with value codes instead of labels", "24464C32", "24464C33"),
    STATA(
            "it is a Stata file (.dta); save it as CSV with `export delimited, nolabel`",
            "3C73746174615F6474613E",
            "7101",
            "7102",
            "7201",
            "7202",
            "7301",
            "7302"),
    R(
            "it is an R file; save the table with `write.csv(..., row.names = FALSE)`",
            "524458330A",
            "524458320A",
            "580A0000"),
    PARQUET("it is a Parquet file; export it as CSV or NDJSON", "5041523115"),
    DATABASE("it is an SQLite database; export the table as CSV", "53514C69746520666F726D6174203300"),
    OTHER_PACKING(
            "it is packed in a way that is not read here; pack it with gzip or zip, or not at all",
            "425A683",
            "FD377A585A00",
            "28B52FFD",
            "377ABCAF271C",
            "526172211A07");

    /** How much of a file is looked at. */
    public static final int HEAD = 4096;

    private static final int TAR_MARK = 257;
    private static final int LONGEST = 32;

    private final String reason;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> beginnings;

    /**
     * A kind.
     *
     * @param reason the rest of a sentence that begins with the file's name
     * @param beginnings the first bytes in hexadecimal digits
     */
    Signature(String reason, String... beginnings) {
        this.reason = reason;
        this.beginnings = List.of(beginnings);
    }

    /**
     * Looks at the first bytes of a file.
     *
     * @param head its first {@value #HEAD} bytes, or all of them
     * @throws org.attackregister.error.RegisterException if they are of a kind that is not read
     */
    public static void refuse(byte[] head, String file) {
        String hex = HexFormat.of().withUpperCase().formatHex(head, 0, Math.min(head.length, LONGEST));
        for (Signature signature : values()) {
            if (signature.beginnings.stream().anyMatch(hex::startsWith)) {
                throw Refusal.of(file, signature.reason);
            }
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ustar", TAR_MARK)) {
            throw Refusal.of(file, "it is a tar archive; pack the table itself with gzip or zip, or not at all");
        }
        refuseMarkup(text, file);
    }

    private static void refuseMarkup(String text, String file) {
        String start = text.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")) {
            return;
        }
        if (start.contains("<html") || start.startsWith("<!doctype html")) {
            throw Refusal.of(
                    file, "it is a web page; download the data file itself, logged in where the site asks for it");
        }
        throw Refusal.of(file, "it is XML and no table; open it in a spreadsheet program and save it as XLSX or CSV");
    }
}
