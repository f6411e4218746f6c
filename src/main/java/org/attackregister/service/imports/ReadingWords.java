package org.attackregister.service.imports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.ingest.kit.DateOrder;
import org.attackregister.ingest.kit.NumberForm;
import org.attackregister.ingest.kit.ReadingChoice;
import org.jspecify.annotations.Nullable;

/**
 * How files are to be read, in the words of whoever imports them; null where nothing was said.
 *
 * @param encoding the name of an encoding ({@code windows-1251})
 * @param dates {@code day-first} or {@code month-first}
 * @param numbers {@code point} or {@code comma}
 * @param takeOlder whether rows are taken that the provider changed earlier than what is recorded
 */
public record ReadingWords(
        @Nullable String encoding,
        @Nullable String dates,
        @Nullable String numbers,
        boolean takeOlder) {
    private static final List<DateOrder> ORDERS = List.of(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST);

    /**
     * The choice.
     *
     * @param prefix what comes before the names of the options
     */
    public ReadingChoice read(String prefix, Faults faults) {
        DateOrder order = dates == null
                ? null
                : ORDERS.stream()
                        .filter(o -> o.word().equals(dates))
                        .findFirst()
                        .orElseGet(() -> {
                            unknown(prefix + "dates", dates, ORDERS.stream().map(DateOrder::word), faults);
                            return null;
                        });
        NumberForm form = numbers == null
                ? null
                : Stream.of(NumberForm.values())
                        .filter(f -> f.word().equals(numbers))
                        .findFirst()
                        .orElseGet(() -> {
                            unknown(
                                    prefix + "numbers",
                                    numbers,
                                    Stream.of(NumberForm.values()).map(NumberForm::word),
                                    faults);
                            return null;
                        });
        return new ReadingChoice(charset(prefix, faults), order, form, takeOlder);
    }

    private @Nullable Charset charset(String prefix, Faults faults) {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            faults.add(Fault.parameter(
                    prefix + "encoding",
                    FaultCode.UNKNOWN_VALUE,
                    "There is no encoding '%s'; there are UTF-8, windows-1251, ISO-8859-9 and others."
                            .formatted(Fault.shortened(encoding)),
                    encoding));
            return null;
        }
    }

    private static void unknown(String name, String value, Stream<String> words, Faults faults) {
        List<String> allowed = words.toList();
        faults.add(Fault.parameter(
                        name,
                        FaultCode.UNKNOWN_VALUE,
                        "'%s' is %s.".formatted(name, String.join(" or ", allowed)),
                        value)
                .allowing(allowed));
    }
}
