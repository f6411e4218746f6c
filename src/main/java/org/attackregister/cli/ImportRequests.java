package org.attackregister.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.DatasetDescription;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.table.InputFile;
import org.attackregister.service.ImportFormats;

/** Makes the request of an import from the words of its command. */
final class ImportRequests {
    private final Faults faults = new Faults();

    /**
     * The request.
     *
     * @throws RegisterException with every fault of the words
     */
    ImportRequest of(ImportCommand command) throws IOException {
        AttackFormat format = ImportFormats.find(command.format).orElse(null);
        if (format == null) {
            List<String> codes =
                    ImportFormats.all().stream().map(AttackFormat::code).toList();
            faults.add(Fault.parameter(
                            "--format",
                            FaultCode.UNKNOWN_VALUE,
                            "There is no format '" + command.format + "'; there are " + String.join(", ", codes) + ".",
                            command.format)
                    .allowing(codes)
                    .near(Nearest.to(command.format, codes)));
        }
        if (!command.dataset.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            faults.add(Fault.parameter(
                    "--dataset",
                    FaultCode.MALFORMED,
                    "An id has 1 to 40 lower-case letters, digits and dashes.",
                    command.dataset));
        }
        command.files.forEach(this::readable);
        DatasetDescription description = command.describe == null ? null : description(command.describe);
        if (format == null || !faults.isEmpty()) {
            throw new RegisterException(Trouble.INVALID_QUESTION, "The import cannot be begun:", faults.list());
        }
        List<InputFile> files = command.files.stream().map(InputFile::of).toList();
        return new ImportRequest(
                format, command.dataset, description, files, command.dryRun, command.replace, command.reason);
    }

    private void readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            faults.add(Fault.parameter(
                    "FILE", FaultCode.UNKNOWN_VALUE, "There is no file that can be read here.", file.toString()));
        }
    }

    private static DatasetDescription description(Path file) throws IOException {
        try (InputStream text = Files.newInputStream(file)) {
            return DatasetDescription.read(String.valueOf(file.getFileName()), text);
        }
    }
}
