package org.attackregister.view.cite;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A citation as an item of CSL-JSON 1.0, whose names are those of its schema. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CslItem(
        String id,
        String type,
        String title,
        List<CslName> author,
        String publisher,
        String version,
        CslDate issued,
        CslDate accessed,

        @JsonProperty("URL") @Nullable String url,

        String note) {

    /** A name that is no person's. */
    record CslName(String literal) {}

    /** A day: year, month and day. */
    record CslDate(@JsonProperty("date-parts") List<List<Integer>> dateParts) {

        static CslDate of(LocalDate day) {
            return new CslDate(List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
        }
    }

    /** The item of a citation. */
    static CslItem of(CitedFigures figures) {
        return new CslItem(
                figures.key(),
                "dataset",
                figures.title(),
                List.of(new CslName(figures.authority())),
                CitedFigures.PUBLISHER,
                figures.version(),
                CslDate.of(figures.issued()),
                CslDate.of(figures.retrieved()),
                figures.url(),
                figures.note());
    }
}
