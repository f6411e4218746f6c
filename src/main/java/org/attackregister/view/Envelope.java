package org.attackregister.view;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.view.shape.DatasetHeader;
import org.jspecify.annotations.Nullable;

/**
 * The common frame of every list: what it rests on, what was asked, the items, the page, the links. Where the items are
 * features of GeoJSON, the rest is foreign members of their collection (RFC 7946, section 6.1).
 */
public final class Envelope {
    private final String items;
    private final Map<String, Object> before = new LinkedHashMap<>();
    private final Map<String, Object> after = new LinkedHashMap<>();

    /** Writes one item's finished JSON. */
    @FunctionalInterface
    public interface ItemWriter {
        /** Writes the item of an index from 0. */
        void write(int index, OutputStream out) throws IOException;
    }

    /**
     * All of an answer but its items.
     *
     * @param before what comes ahead of the first item
     * @param after what comes behind the last
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Frame(byte[] before, byte[] after) {}

    /** A frame for an answer to a question. */
    public Envelope(DatasetHeader dataset, Map<String, Object> query) {
        this(dataset, query, Map.of(), "items");
    }

    private Envelope(DatasetHeader dataset, Map<String, Object> query, Map<String, Object> first, String items) {
        this.items = items;
        before.putAll(first);
        before.put("dataset", dataset);
        before.put("query", query);
    }

    /** A frame for an answer whose items are features. */
    public static Envelope ofFeatures(DatasetHeader dataset, Map<String, Object> query) {
        return new Envelope(dataset, query, Map.of("type", "FeatureCollection"), "features");
    }

    /** Puts something between the question and the items. */
    public Envelope with(String name, Object value) {
        before.put(name, value);
        return this;
    }

    /** Says which part of the list it is, and where to go from there. */
    public Envelope closing(Object page, Map<String, @Nullable String> links) {
        after.put("page", page);
        after.put("links", links);
        return this;
    }

    /**
     * The answer's finished bytes.
     *
     * @throws org.attackregister.error.RegisterException of kind {@code NOT_READY} if there is no memory for them
     */
    public byte[] bytes(int count, ItemWriter writer) {
        return bytes(count, writer, AnswerMemory.OF_THE_HEAP.open());
    }

    /** As {@link #bytes(int, ItemWriter)}, with a share that has what the items are made of already, and is closed with them. */
    public byte[] bytes(int count, ItemWriter writer, AnswerMemory.MemoryShare share) {
        try (AnswerBytes out = new AnswerBytes(share);
                JsonGenerator json = RegisterJson.MAPPER.createGenerator(out)) {
            begin(json);
            for (int i = 0; i < count; i++) {
                if (i > 0) {
                    out.write(',');
                }
                writer.write(i, out);
            }
            end(json);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is around the items, for whoever has these as bytes. */
    public Frame frame() {
        try (AnswerBytes out = new AnswerBytes(AnswerMemory.OF_THE_HEAP.open());
                JsonGenerator json = RegisterJson.MAPPER.createGenerator(out)) {
            begin(json);
            int first = out.toByteArray().length;
            end(json);
            byte[] all = out.toByteArray();
            return new Frame(Arrays.copyOf(all, first), Arrays.copyOfRange(all, first, all.length));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin(JsonGenerator json) throws IOException {
        json.writeStartObject();
        members(before, json);
        json.writeArrayFieldStart(items);
        json.flush();
    }

    private void end(JsonGenerator json) throws IOException {
        json.writeEndArray();
        members(after, json);
        json.writeEndObject();
        json.flush();
    }

    private static void members(Map<String, Object> members, JsonGenerator json) throws IOException {
        for (Map.Entry<String, Object> member : members.entrySet()) {
            json.writeFieldName(member.getKey());
            RegisterJson.MAPPER.writeValue(json, member.getValue());
        }
    }
}
