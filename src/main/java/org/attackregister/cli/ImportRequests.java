package org.attackregister.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.DatasetDescription;
import org.attackregister.ingest.ImportFormats;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.history.HistoryReader;
import org.attackregister.ingest.kit.ReadingChoice;
import org.attackregister.ingest.own.OwnFormat;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.model.record.Dataset;
import org.attackregister.service.imports.ReadingWords;
import org.jspecify.annotations.Nullable;

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
        String dataset = command.dataset;
        if (dataset == null || !Dataset.isId(dataset)) {
            faults.add(Fault.parameter(
                    "--dataset",
                    FaultCode.MALFORMED,
                    dataset == null ? "It is missing: the id of the dataset that the rows go to." : Dataset.ID_FORM,
                    dataset));
        }
        command.files.forEach(file -> readable("FILE", file));
        oncePerFile(command.files);
        if (command.describe != null) {
            readable("--describe", command.describe);
        }
        if (command.report != null) {
            writable(command.report, command);
        }
        ReadingChoice reading = new ReadingWords(command.encoding, command.dates, command.numbers, command.takeOlder)
                .read("--", faults);
        if (format == null || dataset == null || !faults.isEmpty()) {
            throw new RegisterException(Trouble.INVALID_QUESTION, "The import cannot start:", faults.list());
        }
        DatasetDescription description = command.describe == null ? null : description(command.describe);
        List<InputFile> files = command.files.stream().map(InputFile::of).toList();
        return new ImportRequest(
                format, dataset, description, files, command.dryRun, command.replace, reading, command.reason);
    }

    /**
     * The file of a whole register's history, where the command names one; null where it names files of rows.
     *
     * @throws RegisterException where it is named together with what goes with rows only
     */
    @Nullable
    Path history(ImportCommand command) {
        Path history = command.files.stream()
                .filter(file -> Files.isRegularFile(file) && HistoryReader.isHistory(file))
                .findFirst()
                .orElse(null);
        if (history == null || !command.format.equals(new OwnFormat().code())) {
            return null;
        }
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("--dataset", command.dataset != null);
        given.put("--describe", command.describe != null);
        given.put("--replace", command.replace);
        given.put("--encoding", command.encoding != null);
        given.put("--dates", command.dates != null);
        given.put("--numbers", command.numbers != null);
        given.put("--take-older", command.takeOlder);
        given.put("--reason", command.reason != null);
        given.put("--report", command.report != null);
        given.put("FILE", command.files.size() > 1);
        given.forEach((word, there) -> {
            if (there) {
                refuse(
                        word,
                        FaultCode.CONFLICTING,
                        "A whole register is imported by itself and unchanged, with no option but --dry-run.",
                        history);
            }
        });
        if (!faults.isEmpty()) {
            throw new RegisterException(Trouble.INVALID_QUESTION, "The import cannot start:", faults.list());
        }
        return history;
    }

    private void readable(String word, Path file) {
        if (!Files.exists(file)) {
            refuse(word, FaultCode.UNKNOWN_VALUE, "There is no such file.", file);
        } else if (Files.isDirectory(file)) {
            refuse(word, FaultCode.UNKNOWN_VALUE, "It is a directory; name the files in it.", file);
        } else if (!Files.isRegularFile(file)) {
            refuse(word, FaultCode.UNKNOWN_VALUE, "It cannot be read twice; save it to a file first.", file);
        } else if (!Files.isReadable(file)) {
            refuse(word, FaultCode.UNKNOWN_VALUE, "This user may not read the file.", file);
        }
    }

    private void oncePerFile(List<Path> files) {
        for (int i = 0; i < files.size(); i++) {
            for (Path earlier : files.subList(0, i)) {
                if (isSame(earlier, files.get(i))) {
                    refuse("FILE", FaultCode.REPEATED, "The file is named twice.", files.get(i));
                    break;
                }
            }
        }
    }

    /** The report is written while the files are read, over an existing file. */
    private void writable(Path report, ImportCommand command) {
        Path directory = report.toAbsolutePath().getParent();
        if (Stream.concat(command.files.stream(), Stream.ofNullable(command.describe))
                .anyMatch(file -> isSame(report, file))) {
            refuse("--report", FaultCode.CONFLICTING, "The report would be written over a file that is read.", report);
        } else if (directory == null || !Files.isDirectory(directory)) {
            refuse("--report", FaultCode.UNKNOWN_VALUE, "There is no such directory.", report);
        } else if (Files.isDirectory(report) || !Files.isWritable(Files.exists(report) ? report : directory)) {
            refuse("--report", FaultCode.UNKNOWN_VALUE, "No file can be written here.", report);
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.equals(other) || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare two files", e);
        }
    }

    private void refuse(String word, FaultCode code, String message, Path file) {
        faults.add(Fault.parameter(word, code, message, file.toString()));
    }

    private static DatasetDescription description(Path file) throws IOException {
        try (InputStream text = Files.newInputStream(file)) {
            return DatasetDescription.read(String.valueOf(file.getFileName()), text);
        }
    }
}
