package org.attackregister.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attackregister.model.Coded;
import org.attackregister.model.DatePrecision;
import org.attackregister.model.Kind;
import org.attackregister.model.Operation;
import org.attackregister.model.RecordKind;
import org.attackregister.model.Verification;
import org.jspecify.annotations.Nullable;

/** A closed list of words that stands in its column by its code, so that no column depends on an order or a name. */
abstract class CodeColumn<E extends Coded> implements AttributeConverter<E, String> {
    private final Map<String, E> byCode;

    CodeColumn(E[] values) {
        this.byCode = Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Coded::code, Function.identity()));
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        E value = byCode.get(column);
        if (value == null) {
            throw new IllegalStateException("a column holds the code " + column + ", which this program does not know");
        }
        return value;
    }

    @Converter(autoApply = true)
    static final class Kinds extends CodeColumn<Kind> {
        Kinds() {
            super(Kind.values());
        }
    }

    @Converter(autoApply = true)
    static final class DatePrecisions extends CodeColumn<DatePrecision> {
        DatePrecisions() {
            super(DatePrecision.values());
        }
    }

    @Converter(autoApply = true)
    static final class Verifications extends CodeColumn<Verification> {
        Verifications() {
            super(Verification.values());
        }
    }

    @Converter(autoApply = true)
    static final class Operations extends CodeColumn<Operation> {
        Operations() {
            super(Operation.values());
        }
    }

    @Converter(autoApply = true)
    static final class RecordKinds extends CodeColumn<RecordKind> {
        RecordKinds() {
            super(RecordKind.values());
        }
    }
}
