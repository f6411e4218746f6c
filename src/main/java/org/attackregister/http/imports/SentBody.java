package org.attackregister.http.imports;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/** The body that a file is sent in, as its headers describe it; its content decides. */
final class SentBody {
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String GZIP = "application/gzip";
    static final String ZIP = "application/zip";
    static final String BYTES = "application/octet-stream";

    private static final List<String> ACCEPTED = List.of(
            CSV,
            "text/tab-separated-values",
            "text/plain",
            "application/json",
            NDJSON,
            "application/ndjson",
            "application/jsonl",
            XLSX,
            GZIP,
            "application/x-gzip",
            ZIP,
            "application/x-zip-compressed",
            BYTES);

    /** A body in these is read as it is: what it unpacks to is found out anyway. */
    private static final List<String> ENCODINGS = List.of("identity", "gzip", "x-gzip");

    private SentBody() {}

    /**
     * Refuses what cannot be a file, by its headers. No Content-Type is as good as any that is taken; that of a form is
     * none of them, because clients alter what they send in it.
     *
     * @throws RegisterException of kind {@code UNSUPPORTED_MEDIA_TYPE} with every fault
     */
    static void check(HttpServerRequest request) {
        String type = value(request, "Content-Type", "");
        String encoding = value(request, "Content-Encoding", "identity");
        Fault ofType = Fault.parameter(
                        "Content-Type",
                        FaultCode.UNKNOWN_VALUE,
                        "The body is the file itself, not a form; send it with one of these types, or with none.",
                        type)
                .allowing(ACCEPTED);
        Fault ofEncoding = Fault.parameter(
                        "Content-Encoding", FaultCode.UNKNOWN_VALUE, "This encoding is not supported.", encoding)
                .allowing(ENCODINGS);
        boolean typeAccepted = type.isEmpty() || ACCEPTED.contains(type);
        boolean encodingAccepted = ENCODINGS.contains(encoding);
        if (!typeAccepted || !encodingAccepted) {
            throw new RegisterException(
                    Trouble.UNSUPPORTED_MEDIA_TYPE,
                    typeAccepted ? ofEncoding.message() : ofType.message(),
                    typeAccepted
                            ? List.of(ofEncoding)
                            : encodingAccepted ? List.of(ofType) : List.of(ofType, ofEncoding));
        }
    }

    private static String value(HttpServerRequest request, String header, String absent) {
        String value = request.getHeader(header);
        return value == null ? absent : value.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
