package org.attackregister.http.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.DatasetDescription;
import org.attackregister.ingest.ImportFormats;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.model.Caller;
import org.attackregister.model.record.Dataset;
import org.attackregister.query.QueryParameters;
import org.attackregister.service.imports.ImportOrder;
import org.attackregister.service.imports.ReadingWords;
import org.jspecify.annotations.Nullable;

/** Reads what an import is asked for with, and notes every fault of it. */
final class ImportQuestion {
    static final String FORMAT = "format";
    static final String DATASET = "dataset";
    static final String DRY_RUN = "dry_run";
    static final String REPLACE = "replace";
    static final String REASON = "reason";
    static final String FILE = "file";
    static final String DESCRIBE = "describe";
    static final String ENCODING = "encoding";
    static final String DATES = "dates";
    static final String NUMBERS = "numbers";
    static final String TAKE_OLDER = "take_older";
    static final List<String> NAMES =
            List.of(FORMAT, DATASET, DRY_RUN, REPLACE, REASON, FILE, DESCRIBE, ENCODING, DATES, NUMBERS, TAKE_OLDER);

    /** What reports call a file whose name was not said. */
    private static final String NAMELESS = "upload";

    private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\]{1,200}");
    private static final List<String> BOOLEAN = List.of("true", "false");

    private final QueryParameters asked;
    private final Faults faults;

    ImportQuestion(QueryParameters asked, Faults faults) {
        this.asked = asked;
        this.faults = faults;
    }

    /** The dataset, where one is named that can be one. */
    Optional<String> dataset() {
        return asked.one(DATASET, new Faults()).filter(Dataset::isId);
    }

    /**
     * The order.
     *
     * @param by who orders it
     * @throws RegisterException with every fault
     */
    ImportOrder read(Caller by) {
        asked.refuseUnknown(NAMES, faults);
        Optional<AttackFormat> format = format();
        Optional<String> dataset = needed(DATASET, "the id of the dataset that the rows go to");
        dataset.filter(id -> !Dataset.isId(id))
                .ifPresent(id -> faults.add(Fault.parameter(DATASET, FaultCode.MALFORMED, Dataset.ID_FORM, id)));
        ImportOrder.Way way = new ImportOrder.Way(
                isSo(DRY_RUN),
                isSo(REPLACE),
                reading().read("", faults),
                asked.one(REASON, faults).orElse(null));
        String file = fileName();
        DatasetDescription description = description();
        faults.throwIfAny();
        return new ImportOrder(format.orElseThrow(), dataset.orElseThrow(), description, way, file, by);
    }

    private ReadingWords reading() {
        return new ReadingWords(
                asked.one(ENCODING, faults).orElse(null),
                asked.one(DATES, faults).orElse(null),
                asked.one(NUMBERS, faults).orElse(null),
                isSo(TAKE_OLDER));
    }

    private Optional<AttackFormat> format() {
        List<String> codes =
                ImportFormats.all().stream().map(AttackFormat::code).toList();
        Optional<String> code = needed(FORMAT, "the layout of the file, one of " + String.join(", ", codes));
        Optional<AttackFormat> format = code.flatMap(ImportFormats::find);
        if (code.isPresent() && format.isEmpty()) {
            faults.add(Fault.parameter(
                            FORMAT,
                            FaultCode.UNKNOWN_VALUE,
                            "There is no format '" + Fault.shortened(code.get()) + "'.",
                            code.get())
                    .allowing(codes)
                    .near(Nearest.to(code.get(), codes)));
        }
        return format;
    }

    private Optional<String> needed(String name, String what) {
        if (!asked.has(name)) {
            faults.add(Fault.parameter(name, FaultCode.MALFORMED, "'" + name + "' is missing: " + what + ".", null));
        }
        return asked.one(name, faults);
    }

    private boolean isSo(String name) {
        Optional<String> word = asked.one(name, faults);
        word.filter(w -> !BOOLEAN.contains(w))
                .ifPresent(w ->
                        faults.add(Fault.parameter(name, FaultCode.UNKNOWN_VALUE, "'" + name + "' is true or false.", w)
                                .allowing(BOOLEAN)));
        return word.map(Boolean::parseBoolean).orElse(false);
    }

    private String fileName() {
        Optional<String> name = asked.one(FILE, faults);
        name.filter(n -> !FILE_NAME.matcher(n).matches())
                .ifPresent(n -> faults.add(Fault.parameter(
                        FILE,
                        FaultCode.MALFORMED,
                        "'" + FILE + "' takes a file's name of 1 to 200 characters, without its directories.",
                        n)));
        return name.orElse(NAMELESS);
    }

    private @Nullable DatasetDescription description() {
        String text = asked.one(DESCRIBE, faults).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return DatasetDescription.read(DESCRIBE, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (RegisterException wrong) {
            wrong.faults()
                    .forEach(f -> faults.add(
                            Fault.parameter(DESCRIBE, f.code(), "In '" + DESCRIBE + "': " + f.message(), text)));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }
}
