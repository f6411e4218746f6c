package org.attackregister.store.database;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Statement;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A short list or map that is stored in one column as JSON. {@code @Immutable} spares Hibernate a copy of each value. */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {
    /** Longer texts seldom come twice. */
    private static final int SHORT = 200;

    /** What the known values of a column may take of the memory. */
    private static final long MOST_BYTES =
            Math.min(4 << 20, Runtime.getRuntime().maxMemory() / 256);

    /** The memory of a value: of each, and for each character of its text. */
    private static final int EACH = 200;

    private static final int EACH_CHARACTER = 4;

    private final ObjectReader reader;
    private final ObjectWriter writer;

    /** Values that were read before, by their text: most attacks share their few codes, groups and sources. */
    private final Map<String, T> known = new ConcurrentHashMap<>();

    private final AtomicLong knownBytes = new AtomicLong();

    JsonColumn(TypeReference<T> type) {
        this.reader = RegisterJson.MAPPER.readerFor(type);
        this.writer = RegisterJson.MAPPER.writerFor(type);
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        try {
            return value == null ? null : writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw Json.unwritable(e);
        }
    }

    /** Writes values one behind the other. */
    SequenceWriter values(JsonGenerator json) throws IOException {
        return writer.writeValues(json);
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : read(column);
    }

    /** The value of a column that has one. */
    T read(String column) {
        if (column.length() > SHORT) {
            return parse(column);
        }
        T before = known.get(column);
        if (before != null) {
            return before;
        }
        T value = parse(column);
        int bytes = EACH + EACH_CHARACTER * column.length();
        if (knownBytes.get() + bytes <= MOST_BYTES && known.putIfAbsent(column, value) == null) {
            knownBytes.addAndGet(bytes);
        }
        return value;
    }

    private T parse(String column) {
        try {
            return reader.readValue(column);
        } catch (JsonProcessingException e) {
            throw Json.unreadable(e);
        }
    }

    @Converter
    @Immutable
    public static final class CodesConverter extends JsonColumn<List<String>> {
        public CodesConverter() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    public static final class Targets extends JsonColumn<List<Target>> {
        public Targets() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    public static final class Perpetrators extends JsonColumn<List<Perpetrator>> {
        public Perpetrators() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    public static final class Figures extends JsonColumn<Map<String, BigDecimal>> {
        public Figures() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    public static final class Citations extends JsonColumn<List<Citation>> {
        public Citations() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    public static final class Names extends JsonColumn<Map<String, String>> {
        public Names() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    public static final class Extra extends JsonColumn<Map<String, JsonNode>> {
        public Extra() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    public static final class StatementsConverter extends JsonColumn<List<Statement>> {
        public StatementsConverter() {
            super(new TypeReference<>() {});
        }
    }
}
