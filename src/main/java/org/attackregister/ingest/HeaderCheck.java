package org.attackregister.ingest;

import java.util.ArrayList;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Nearest;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.row.Header;

/** Compares the columns of a file with the signature of its format; what else it may be, the other signatures say. */
final class HeaderCheck {
    private HeaderCheck() {}

    /**
     * Refuses a file of another format.
     *
     * @throws RegisterException of kind {@code INVALID_CONTENT} with a fault for each missing column, which names the nearest
     *     that are there
     */
    static void check(AttackFormat format, Header header, String file) {
        List<String> missing = format.signature().missing(header);
        if (missing.isEmpty()) {
            return;
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("%s is not %s: it has no column %s."
                .formatted(file, format.signature().files(), String.join(", ", missing)));
        ImportFormats.all().stream()
                .filter(other -> other.signature().missing(header).isEmpty())
                .findFirst()
                .ifPresentOrElse(
                        other -> sentences.add("By its columns it is of the format %s.".formatted(other.code())),
                        () -> sentences.add(format.signature().advice()));
        throw new RegisterException(
                Trouble.INVALID_CONTENT,
                String.join(" ", sentences).strip(),
                missing.stream()
                        .map(column -> Fault.pointer(
                                        "/" + column, FaultCode.SCHEMA, "the file has no column " + column, null)
                                .near(Nearest.to(column, header.names())))
                        .toList());
    }
}
