package org.attackregister.ingest.rule;

import com.fasterxml.jackson.databind.JsonNode;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.ingest.read.JsonFile;

/** Rules between the days of a period, which no schema can express. ISO dates of whole days compare as text. */
public final class PeriodRules {
    private final JsonFile file;
    private final Faults faults;

    public PeriodRules(JsonFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Notes a period that ends before it begins. */
    void period(JsonNode period, String at) {
        String from = period.path("from").textValue();
        String to = period.path("to").textValue();
        if (from != null && to != null && to.compareTo(from) < 0) {
            faults.add(file.fault(at + "/to", FaultCode.REVERSED, "the period ends before it begins on " + from, to));
        }
    }

    /** The same of what a dataset covers, and of the gaps in it: a gap lies within, at least in part. */
    public void coverage(JsonNode coverage, String at) {
        period(coverage, at);
        for (int i = 0; i < coverage.path("gaps").size(); i++) {
            JsonNode gap = coverage.path("gaps").path(i);
            String here = "%s/gaps/%d".formatted(at, i);
            period(gap, here);
            String from = coverage.path("from").asText("");
            String to = coverage.path("to").asText("9999-12-31");
            if (gap.path("to").asText().compareTo(from) < 0
                    || gap.path("from").asText().compareTo(to) > 0) {
                String message = "the dataset covers %s to %s, and the gap is outside".formatted(from, to);
                faults.add(file.fault(
                        here, FaultCode.OUT_OF_RANGE, message, gap.path("from").asText()));
            }
        }
    }
}
