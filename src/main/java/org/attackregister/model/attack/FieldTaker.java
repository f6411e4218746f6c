package org.attackregister.model.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Coded;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Statement;
import org.jspecify.annotations.Nullable;

/** Takes the values of an attack's fields, one after another: a method for each type that a field can have. */
public interface FieldTaker {
    void text(@Nullable String text);

    void word(@Nullable Coded word);

    void day(@Nullable LocalDate day);

    void degrees(@Nullable Double degrees);

    void flag(@Nullable Boolean flag);

    void figure(@Nullable BigDecimal figure);

    /** Takes the best, the low and the high figure. */
    void toll(Tally toll);

    void codes(List<String> codes);

    void targets(List<Target> targets);

    void perpetrators(List<Perpetrator> perpetrators);

    void sources(List<Citation> sources);

    void statements(List<Statement> statements);

    /** Takes figures by their codes. */
    void figures(Map<String, BigDecimal> figures);

    /** Takes ids by their schemes. */
    void ids(Map<String, String> ids);

    /** Takes whatever a source has, by its names. */
    void extra(Map<String, JsonNode> extra);

    /** Takes a number that the register gave. */
    void number(long number);

    void moment(Instant moment);

    /** Takes the id of the attack that the links lead to. */
    void links(String id);
}
