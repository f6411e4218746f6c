package org.attackregister.query;

import org.attackregister.model.Coded;

/** What is counted or summed in a cell. */
public enum Measure implements Coded {
    ATTACKS,
    KILLED,
    WOUNDED
}
