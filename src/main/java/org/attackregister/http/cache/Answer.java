package org.attackregister.http.cache;

/** A finished answer: bytes that are sent as they are, and what is said ahead of them. */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go out as they are
public record Answer(AnswerHead head, byte[] bytes) {}
