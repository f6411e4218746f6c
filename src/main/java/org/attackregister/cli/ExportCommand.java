package org.attackregister.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of the export command. */
@Command(
        name = ExportCommand.NAME,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Writes the whole register to a file: every version of every record as it was recorded, revoked tokens, and"
                    + " what was sent under an Idempotency-Key. The key that signs tokens is not in it.",
            "`import --format native FILE` loads it into an empty register, on either database."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:nothing was written; the reason is printed", "2:the command was not understood"
        })
final class ExportCommand {
    static final String NAME = "export";

    @Parameters(
            paramLabel = "FILE",
            description = "The file; it must not exist. If its name ends in .gz it is gzipped.")
    Path file = Path.of("");

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    boolean help;
}
