package org.attackregister.model;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The codes of constants, each made once: every row of an answer has some. */
final class CodeTexts {
    private static final Map<Coded, String> BY_CONSTANT = new ConcurrentHashMap<>();

    private CodeTexts() {}

    static String of(Coded constant) {
        String known = BY_CONSTANT.get(constant);
        return known == null ? BY_CONSTANT.computeIfAbsent(constant, CodeTexts::made) : known;
    }

    private static String made(Coded constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
