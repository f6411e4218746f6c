package org.attackregister.store.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What imports have found, as compressed bytes: in parts, so that none of them is held in memory as a whole. */
@ApplicationScoped
public class ImportReports {
    private static final int PART = 1 << 19;

    private final ImportReportRepository parts;

    ImportReports(ImportReportRepository parts) {
        this.parts = parts;
    }

    /** Puts the report of a job by, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void put(String jobId, InputStream content) throws IOException {
        byte[] part = content.readNBytes(PART);
        for (int number = 0; part.length > 0; number++) {
            parts.insert(new ImportReportPart(new ImportReportPart.PartId(jobId, number), part));
            part = content.readNBytes(PART);
        }
    }

    /** The report of a job; empty where there is none. */
    public Optional<InputStream> find(String jobId) {
        byte[] first = part(jobId, 0);
        return first == null ? Optional.empty() : Optional.of(new ReportStream(jobId, first));
    }

    /** In a transaction of its own: a report is read for as long as its reader takes. */
    private byte @Nullable [] part(String jobId, int number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> parts.findByIdOptional(new ImportReportPart.PartId(jobId, number)))
                .map(found -> found.content)
                .orElse(null);
    }

    /** The parts one after the other, each fetched when the one before was read. */
    private final class ReportStream extends InputStream {
        private final String jobId;
        private int number;
        private ByteArrayInputStream now;

        ReportStream(String jobId, byte[] first) {
            this.jobId = jobId;
            this.now = new ByteArrayInputStream(first);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length > 0 && now.available() == 0) {
                number++;
                byte[] next = part(jobId, number);
                if (next == null) {
                    return -1;
                }
                now = new ByteArrayInputStream(next);
            }
            return now.read(buffer, offset, length);
        }
    }
}
