package org.attackregister.ingest.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.filter.PartialDate;

/** Rules between the members of one record, which no schema can express. The record is the only one of its file. */
public final class RecordRules {
    private static final String AT = "/0";

    /** The longest text that a question can name. */
    private static final BigDecimal TOO_MANY = new BigDecimal("1000000000000");

    /** Members with a year, a month or a day, at any depth. */
    private static final Set<String> DATES = Set.of("date", "from", "to", "as_of", "published_on");

    /** The names under the address of all shares that are not ids. */
    private static final Set<String> PAGES = Set.of("shifts", "comparison");

    private static final Set<String> NAMES = Set.of("name", "title", "aliases");

    private final JsonFile file;
    private final JsonNode record;
    private final Faults faults;

    public RecordRules(JsonFile file, Faults faults) {
        this.file = file;
        this.record = file.content().path(0);
        this.faults = faults;
    }

    /** Notes every fault. */
    public void check(RecordKind kind) {
        record.properties().forEach(m -> member(m.getKey(), m.getValue(), AT));
        if (kind == RecordKind.ANNUAL_SHARE || kind == RecordKind.ANNUAL_COUNT) {
            period();
        }
        if (kind == RecordKind.ANNUAL_SHARE) {
            reserved();
            ordered(record, AT, "low", "share");
            ordered(record, AT, "share", "high");
            ordered(record, AT, "low", "high");
        } else if (kind == RecordKind.ANNUAL_COUNT) {
            figures();
        } else if (kind == RecordKind.GROUP) {
            entries("strength", (entry, at) -> ordered(entry, at, "low", "high"));
            Stream.of("leaders", "rankings").forEach(list -> entries(list, this::notReversed));
        } else if (kind == RecordKind.SOURCE) {
            published();
        }
    }

    private void reserved() {
        String id = record.path("id").asText();
        if (PAGES.contains(id)) {
            faults.add(file.fault(AT + "/id", FaultCode.CONTRADICTION, "This id is reserved.", id));
        }
    }

    /** What is done with an entry of a list at its pointer. */
    private interface EntryVisitor {
        void entry(JsonNode entry, String pointer);
    }

    private void entries(String list, EntryVisitor visit) {
        for (int i = 0; i < record.path(list).size(); i++) {
            visit.entry(record.path(list).path(i), "%s/%s/%d".formatted(AT, list, i));
        }
    }

    /** Texts of one form everywhere; what a statement claims is its publication's. */
    private void member(String name, JsonNode value, String at) {
        String pointer = at + "/" + name;
        if (name.equals("statements")) {
            return;
        }
        if (value.isTextual()) {
            text(name, value.textValue(), pointer);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            JsonNode entry = value.path(i);
            String here = pointer + "/" + i;
            if (entry.isTextual()) {
                text(name, entry.textValue(), here);
            }
            entry.properties().forEach(m -> member(m.getKey(), m.getValue(), here));
        }
    }

    private void text(String name, String text, String pointer) {
        if (DATES.contains(name) && PartialDate.looksLikeOne(text) && !isDate(text)) {
            faults.add(file.fault(pointer, FaultCode.IMPOSSIBLE_DATE, "There is no such day from 1900 to 2100.", text));
        }
        if (NAMES.contains(name)) {
            if (text.length() > GroupNames.LONGEST_NAME) {
                String message = "A name has at most %d characters, and this one %d."
                        .formatted(GroupNames.LONGEST_NAME, text.length());
                faults.add(file.fault(pointer, FaultCode.TOO_LONG, message, text));
            } else if (text.isBlank()) {
                faults.add(file.fault(pointer, FaultCode.MALFORMED, "A name is not blank.", text));
            }
        }
    }

    private static boolean isDate(String text) {
        try {
            return PartialDate.parse(text).inRange();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The days of a period, and the year that they lie in. */
    private void period() {
        JsonNode period = record.path("period");
        new PeriodRules(file, faults).period(period, AT + "/period");
        JsonNode year = record.path("year");
        String from = period.path("from").asText("");
        String to = period.path("to").asText("");
        String text = year.asText();
        boolean outside = year.isInt()
                && ((from.length() > 4 && from.substring(0, 4).compareTo(text) > 0)
                        || (to.length() > 4 && to.substring(0, 4).compareTo(text) < 0));
        if (outside) {
            faults.add(file.fault(AT + "/year", FaultCode.CONTRADICTION, "No day of the period is in the year.", text));
        }
    }

    /** Numbers of attacks and people; only a change can be one of less. */
    private void figures() {
        boolean change = record.path("metric").asText().equals("change_in_attacks");
        figure(record.path("value"), change, AT + "/value");
        for (Map.Entry<String, JsonNode> part : record.path("breakdown").properties()) {
            figure(part.getValue(), change, AT + "/breakdown/" + part.getKey());
        }
    }

    private void figure(JsonNode figure, boolean mayBeLess, String pointer) {
        if (figure.isNumber()) {
            BigDecimal value = figure.decimalValue();
            if (value.abs().compareTo(TOO_MANY) >= 0 || (value.signum() < 0 && !mayBeLess)) {
                String message = mayBeLess ? "The figure is too large." : "A figure is 0 or more, and no change.";
                faults.add(file.fault(pointer, FaultCode.OUT_OF_RANGE, message, figure.asText()));
            }
        }
    }

    private void published() {
        JsonNode year = record.path("year");
        String date = record.path("published_on").asText("");
        if (year.isInt() && date.length() >= 4 && !date.startsWith(year.asText())) {
            String message = "By its date the publication is of another year, " + date + ".";
            faults.add(file.fault(AT + "/year", FaultCode.CONTRADICTION, message, year.asText()));
        }
    }

    private void ordered(JsonNode node, String at, String lower, String upper) {
        JsonNode low = node.path(lower);
        JsonNode high = node.path(upper);
        if (low.isNumber() && high.isNumber() && low.decimalValue().compareTo(high.decimalValue()) > 0) {
            String message = "'%s' is more than '%s', %s.".formatted(lower, upper, high.asText());
            faults.add(file.fault(at + "/" + lower, FaultCode.CONTRADICTION, message, low.asText()));
        }
    }

    private void notReversed(JsonNode entry, String at) {
        List<String> days =
                List.of(entry.path("from").asText(""), entry.path("to").asText(""));
        if (days.stream().allMatch(d -> PartialDate.looksLikeOne(d) && isDate(d))
                && PartialDate.parse(days.get(1))
                        .last()
                        .isBefore(PartialDate.parse(days.get(0)).first())) {
            faults.add(file.fault(
                    at + "/to", FaultCode.REVERSED, "The end is before the start, " + days.get(0) + ".", days.get(1)));
        }
    }
}
