package org.attackregister.ingest.report;

/** Takes what is found in files, in the order of the rows. */
@FunctionalInterface
public interface Findings {
    /** Takes them and keeps none. */
    Findings NOWHERE = finding -> {};

    /** Takes one finding. */
    void add(Finding finding);
}
