package org.attackregister.store.job;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A part of what an import has found, as packed bytes. */
@Entity
@Table(name = "import_report")
class ImportReportPart {
    /**
     * Which part of which report.
     *
     * @param jobId id of the import
     * @param part from 0
     */
    @Embeddable
    record PartId(String jobId, int part) {}

    @EmbeddedId
    PartId id;

    byte[] content;

    @SuppressWarnings("NullAway.Init")
    ImportReportPart() {}

    ImportReportPart(PartId id, byte[] content) {
        this.id = id;
        this.content = content;
    }
}
