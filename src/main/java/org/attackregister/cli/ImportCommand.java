package org.attackregister.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.ingest.ImportFormats;
import org.attackregister.ingest.read.AttackFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of the import command. */
@Command(
        name = "import",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Imports files of attacks: all of them, or nothing.",
        footerHeading = "%nFormats:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:imported",
            "1:nothing was imported; the reason is printed",
            "2:the command was not understood, or names a file that cannot be used",
            "3:imported, except for the rows that were rejected"
        })
final class ImportCommand {
    static final String NAME = "import";

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "One of the formats below.")
    String format = "";

    @Option(
            names = "--dataset",
            paramLabel = "ID",
            description = "Id of the dataset that the rows go to; it is made if it is not there. Needed, except for a"
                    + " file of the export command: that is a whole register, and is imported into an empty one.")
    @Nullable
    String dataset;

    @Option(
            names = "--describe",
            paramLabel = "FILE",
            description = "A JSON object with fields of the dataset that are to be other than its format's own: name,"
                    + " licence, coverage, census, selection (seed-data/schema/datasets.schema.json).")
    @Nullable
    Path describe;

    @Option(names = "--dry-run", description = "Reports what the import would do, and writes nothing.")
    boolean dryRun;

    @Option(names = "--replace", description = "Also deletes the attacks of the dataset that the files do not have.")
    boolean replace;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding of the files, such as windows-1251. Without it, it is found in them.")
    @Nullable
    String encoding;

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            description =
                    "day-first or month-first: the order in dates like 3/4/2022. Without it, all rows of a file decide,"
                            + " and a file that they do not settle is refused.")
    @Nullable
    String dates;

    @Option(
            names = "--numbers",
            paramLabel = "FORM",
            description = "point or comma: what comes before decimals. Without it, all rows of a file decide.")
    @Nullable
    String numbers;

    @Option(
            names = "--take-older",
            description = "Takes rows that the provider changed earlier than those that are stored.")
    boolean takeOlder;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; part of the history of every changed attack.")
    @Nullable
    String reason;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Writes every finding, one JSON document per line, or CSV if its name ends in .csv;"
                    + " the terminal shows the first 100 of each kind.")
    @Nullable
    Path report;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    boolean help;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "CSV, XLSX, NDJSON or JSON, any of them compressed with gzip or zip; several are read as one.")
    List<Path> files = new ArrayList<>();

    /** The formats, a line each, for the command's help. */
    static String[] formats() {
        return ImportFormats.all().stream().map(ImportCommand::line).toArray(String[]::new);
    }

    private static String line(AttackFormat format) {
        return "  %-10s %s".formatted(format.code(), format.layout().meaning());
    }
}
