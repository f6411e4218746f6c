package org.attackregister.ingest.json;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.FIELD_NAME;
import static com.fasterxml.jackson.core.JsonToken.START_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_FALSE;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NULL;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.ingest.content.Refusal;
import org.attackregister.ingest.json.JsonShape.JsonForm;
import org.attackregister.ingest.row.ColumnNames;
import org.attackregister.ingest.row.TableRemark;
import org.attackregister.ingest.text.LineReader;
import org.attackregister.ingest.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The first pass over a JSON file, which keeps nothing but names. In an object, the list of records is the member
 * with one of the names that such lists go by ({@code items} of this register, {@code Result} of UCDP, {@code data} of
 * ACLED), else the only array of objects; but an object with an {@code id} is itself the record.
 */
public final class JsonOutline {
    private static final List<String> LISTS = List.of("items", "Result", "data", "results", "records", "rows");

    /** Links of UCDP's pages to those before and after them. */
    private static final Set<String> PAGES_BESIDE = Set.of("NextPageUrl", "PreviousPageUrl");

    /** What a question of the register can say without a list being shorter for it. */
    private static final Set<String> NO_FILTERS =
            Set.of("dataset", "sort", "limit", "fields", "format", "as_of", "lang");

    private final String file;
    private final JsonParser json;
    private final Map<String, Set<String>> lists = new LinkedHashMap<>();
    private final Set<String> own = new LinkedHashSet<>();
    private @Nullable TableRemark part;

    private JsonOutline(String file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Reads a text that begins with a bracket or a brace.
     *
     * @throws org.attackregister.error.RegisterException if it is not JSON, or has no record
     */
    public static JsonShape of(Text text) throws IOException {
        JsonShape shape;
        try (Reader in = text.open();
                JsonParser json = JsonText.FACTORY.createParser(in)) {
            shape = new JsonOutline(text.file(), json).shape();
        } catch (JsonProcessingException e) {
            throw Refusal.of(text.file(), JsonText.reason(e), e);
        }
        JsonShape found = shape.form() == JsonForm.LINES ? lines(text) : shape;
        if (found.fields().isEmpty()) {
            throw Refusal.of(text.file(), "it has no record");
        }
        return found;
    }

    private JsonShape shape() throws IOException {
        if (json.nextToken() == START_ARRAY) {
            Set<String> fields = elements();
            refuseMore(json.nextToken());
            return new JsonShape(JsonForm.ARRAY, null, List.copyOf(fields), null);
        }
        int firstLine = json.currentTokenLocation().getLineNr();
        object();
        int lastLine = json.currentTokenLocation().getLineNr();
        JsonToken after = json.nextToken();
        if (after == null) {
            return single();
        }
        if (firstLine != lastLine || after != START_OBJECT) {
            refuseMore(after);
        }
        return new JsonShape(JsonForm.LINES, null, List.copyOf(own), null);
    }

    private void refuseMore(@Nullable JsonToken after) {
        if (after != null) {
            throw Refusal.of(
                    file,
                    "it has several JSON values that are not one per line; write one a line (`jq -c .`), or all in one"
                            + " array (`jq -s .`)");
        }
    }

    private JsonShape single() {
        for (String name : LISTS) {
            if (lists.containsKey(name)) {
                return member(name);
            }
        }
        List<String> ofObjects = lists.keySet().stream()
                .filter(name -> !lists.getOrDefault(name, Set.of()).isEmpty())
                .toList();
        return ofObjects.size() == 1 && !own.contains("id")
                ? member(ofObjects.get(0))
                : new JsonShape(JsonForm.ONE, null, List.copyOf(own), null);
    }

    private JsonShape member(String name) {
        return new JsonShape(JsonForm.MEMBER, name, List.copyOf(lists.getOrDefault(name, Set.of())), part);
    }

    private void object() throws IOException {
        while (json.nextToken() == FIELD_NAME) {
            String name = json.currentName();
            own.add(name);
            switch (json.nextToken()) {
                case START_ARRAY -> lists.put(name, elements());
                case START_OBJECT -> nested(name);
                case VALUE_STRING -> text(name, json.getText());
                default -> json.skipChildren();
            }
        }
    }

    private void text(String name, String value) {
        if (PAGES_BESIDE.contains(name) && !value.isBlank()) {
            part = TableRemark.ONE_PAGE;
        }
        if (name.equals("type") && value.equals("FeatureCollection")) {
            throw Refusal.of(file, "it is GeoJSON, which is written and not read here; fetch CSV, NDJSON or JSON");
        }
    }

    /** The register's own lists say under {@code page} whether they are complete, and under {@code query} what was asked. */
    private void nested(String name) throws IOException {
        while (json.nextToken() == FIELD_NAME) {
            String inner = json.currentName();
            JsonToken value = json.nextToken();
            boolean goesOn =
                    inner.equals("complete") ? value == VALUE_FALSE : inner.equals("next") && value != VALUE_NULL;
            if (name.equals("page") && goesOn) {
                part = TableRemark.ONE_PAGE;
            } else if (part == null && name.equals("query") && !NO_FILTERS.contains(inner)) {
                part = TableRemark.FILTERED;
            }
            json.skipChildren();
        }
    }

    private Set<String> elements() throws IOException {
        Set<String> fields = new LinkedHashSet<>();
        for (JsonToken token = json.nextToken(); token != END_ARRAY; token = json.nextToken()) {
            if (token == START_OBJECT) {
                names(json, fields);
            } else {
                json.skipChildren();
            }
        }
        refuseTooMany(fields, file);
        return fields;
    }

    private static void names(JsonParser json, Set<String> fields) throws IOException {
        while (json.nextToken() == FIELD_NAME) {
            if (fields.size() <= ColumnNames.MOST) {
                fields.add(json.currentName());
            }
            json.nextToken();
            json.skipChildren();
        }
    }

    private static void refuseTooMany(Set<String> fields, String file) {
        if (fields.size() > ColumnNames.MOST) {
            throw Refusal.of(file, "its records have more than %,d fields".formatted(ColumnNames.MOST));
        }
    }

    /** A line that is no record is reported when the rows are read. */
    private static JsonShape lines(Text text) throws IOException {
        Set<String> fields = new LinkedHashSet<>();
        try (LineReader lines = new LineReader(text.open(), text.file())) {
            while (lines.next()) {
                Set<String> names = new LinkedHashSet<>();
                if (isRecord(lines, names)) {
                    fields.addAll(names);
                    refuseTooMany(fields, text.file());
                }
            }
        }
        return new JsonShape(JsonForm.LINES, null, List.copyOf(fields), null);
    }

    private static boolean isRecord(LineReader line, Set<String> names) throws IOException {
        try (JsonParser json = JsonText.FACTORY.createParser(line.characters(), 0, line.length())) {
            if (json.nextToken() != START_OBJECT) {
                return false;
            }
            names(json, names);
            return json.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
