package org.attackregister.error;

/** The kinds of failure that a caller can meet; each has one stable code that is never given to another. */
public enum Trouble {
    INVALID_QUESTION("invalid-question", "The question is not valid"),
    UNAUTHENTICATED("unauthenticated", "A valid token is needed"),
    FORBIDDEN("forbidden", "The token does not allow this"),
    NOT_ACCEPTABLE("not-acceptable", "None of the requested formats is available"),
    NOT_FOUND("not-found", "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", "The method is not allowed here"),
    GONE("gone", "The record was deleted"),
    CONFLICT("conflict", "The change conflicts with the record"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The body's media type is not supported"),
    PRECONDITION_FAILED("precondition-failed", "The current version is not the one the writer has seen"),
    PRECONDITION_REQUIRED("precondition-required", "The request must say which version it replaces"),
    TIMED_OUT("timed-out", "The request did not finish in time"),
    TOO_LARGE("too-large", "The request is larger than the register accepts"),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", "The body has none of the bytes asked for"),
    INVALID_CONTENT("invalid-content", "The content breaks a rule"),
    TOO_MANY_REQUESTS("too-many-requests", "Too many requests"),
    NOT_READY("not-ready", "The register cannot answer this yet"),
    INTERNAL("internal", "The register failed");

    private final String code;
    private final String title;

    Trouble(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The stable code, a kebab-case word. */
    public String code() {
        return code;
    }

    /** One sentence for a person, the same at every occurrence. */
    public String title() {
        return title;
    }
}
