package org.attackregister.ingest.acled;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.read.ProviderLayout;
import org.attackregister.ingest.report.Remark;
import org.attackregister.model.attack.Attack;
import org.jspecify.annotations.Nullable;

/** ACLED's exports: today's columns, those of 2023 and those of version 7 and after. */
public final class AcledFormat implements AttackFormat {
    /** What the format, its crosswalk and its ids are called. */
    static final String CODE = "acled";

    static final ProviderLayout LAYOUT = ProviderLayout.of(CODE);

    private static final int LONGEST_STAMP = 18;

    @Override
    public ProviderLayout layout() {
        return LAYOUT;
    }

    @Override
    public List<Remark> findings() {
        return List.of(AcledRemark.values());
    }

    /** The row's last change at ACLED, in seconds. */
    @Override
    public @Nullable Long changedAt(Attack attack) {
        JsonNode stamp = attack.account().extra().get(AcledColumn.TIMESTAMP.header());
        String digits = stamp == null ? "" : stamp.asText();
        boolean whole = !digits.isEmpty()
                && digits.length() < LONGEST_STAMP
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? Long.valueOf(digits) : null;
    }

    @Override
    public AttackFileReader reader(ImportScope scope) {
        return new AcledReader(scope);
    }
}
