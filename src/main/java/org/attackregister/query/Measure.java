package org.attackregister.query;

import org.attackregister.model.Coded;

/** What is counted or summed in a cell. */
public enum Measure implements Coded {
    /** How many attacks; always there. */
    ATTACKS,
    /**
     * The dead, as sums: {@code killed} of the best figures, {@code killed_low} and {@code killed_high} of the bounds;
     * {@code killed_unknown} is the number of attacks without a figure.
     */
    KILLED,
    /** The wounded, in the same way: {@code wounded}, {@code wounded_low}, {@code wounded_high}, {@code wounded_unknown}. */
    WOUNDED
}
