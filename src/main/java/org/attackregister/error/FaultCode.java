package org.attackregister.error;

import java.util.Locale;

/** What is wrong with one parameter or one place of a body; the code is stable and documented in the reference. */
public enum FaultCode {
    UNKNOWN_PARAMETER("the endpoint has no such parameter"),
    UNKNOWN_VALUE("no such code, id or name"),
    AMBIGUOUS_VALUE("the name is ambiguous"),
    MALFORMED("the text does not have the expected form"),
    OUT_OF_RANGE("the number or date is outside the allowed range"),
    REVERSED("the end is before the start"),
    TOO_LONG("the value is longer than allowed"),
    TOO_MANY("more values than allowed"),
    REPEATED("a parameter that takes one value was given several"),
    IMPOSSIBLE_DATE("there is no such day"),
    IN_FUTURE("the revision or instant has not happened yet"),
    INSIDE_CHANGE("the revision is inside a larger change and was never visible by itself"),
    CONFLICTING("two parameters exclude each other"),
    FOREIGN_CURSOR("the cursor belongs to another question or another register"),
    BROKEN_CURSOR("the cursor was cut or altered"),
    SCHEMA("the value breaks the JSON Schema"),
    UNKNOWN_REFERENCE("the referenced record does not exist"),
    DUPLICATE("duplicate id"),
    CONTRADICTION("two values of one record exclude each other"),
    REFERRED("other records refer to the record, or to what the change would remove"),
    SUPERSEDED("the record was merged into another, which is named");

    private final String meaning;

    FaultCode(String meaning) {
        this.meaning = meaning;
    }

    /** The stable code, a snake_case word. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the code says, for the documentation. */
    public String meaning() {
        return meaning;
    }
}
