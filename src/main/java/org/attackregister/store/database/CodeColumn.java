package org.attackregister.store.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attackregister.model.Coded;
import org.attackregister.model.ImportState;
import org.attackregister.model.Operation;
import org.attackregister.model.attack.CoordinateDoubt;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Verification;
import org.attackregister.model.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** A closed list of words that is stored by its code, so that no column depends on an order or a name. */
public abstract class CodeColumn<E extends Coded> implements AttributeConverter<E, String> {
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
            throw new IllegalStateException("a column has the code " + column + ", which this program does not know");
        }
        return value;
    }

    @Converter(autoApply = true)
    public static final class Kinds extends CodeColumn<Kind> {
        public Kinds() {
            super(Kind.values());
        }
    }

    @Converter(autoApply = true)
    public static final class DatePrecisions extends CodeColumn<DatePrecision> {
        public DatePrecisions() {
            super(DatePrecision.values());
        }
    }

    @Converter(autoApply = true)
    public static final class Verifications extends CodeColumn<Verification> {
        public Verifications() {
            super(Verification.values());
        }
    }

    @Converter(autoApply = true)
    public static final class CoordinateDoubts extends CodeColumn<CoordinateDoubt> {
        public CoordinateDoubts() {
            super(CoordinateDoubt.values());
        }
    }

    @Converter(autoApply = true)
    public static final class Operations extends CodeColumn<Operation> {
        public Operations() {
            super(Operation.values());
        }
    }

    @Converter(autoApply = true)
    public static final class RecordKinds extends CodeColumn<RecordKind> {
        public RecordKinds() {
            super(RecordKind.values());
        }
    }

    @Converter(autoApply = true)
    public static final class ImportStates extends CodeColumn<ImportState> {
        public ImportStates() {
            super(ImportState.values());
        }
    }
}
