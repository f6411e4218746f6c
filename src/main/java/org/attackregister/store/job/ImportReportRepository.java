package org.attackregister.store.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.attackregister.store.database.RowRepository;

/** The table of what imports have found. */
@ApplicationScoped
class ImportReportRepository implements RowRepository<ImportReportPart, ImportReportPart.PartId> {}
