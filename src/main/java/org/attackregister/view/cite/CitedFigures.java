package org.attackregister.view.cite;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.model.RegisterJson;
import org.attackregister.view.shape.CitationShapes.AnswerCitation;
import org.attackregister.view.shape.DatasetHeader;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an answer so that somebody else finds the same one: who made it, of what, as of when, and its digest
 * (Rauber et al. 2015, <i>Data citation of evolving data</i>, recommendations R5 to R11).
 *
 * @param title what the figures are
 * @param dataset what they rest on
 * @param link where they are, from the path on
 * @param url where they are on the web; null where no public address is set
 * @param sha256 SHA-256 of the answer's bytes, in hexadecimal
 * @param retrieved the day of this citation, in UTC
 */
public record CitedFigures(
        String title,
        DatasetHeader dataset,
        String link,
        @Nullable String url,
        String sha256,
        LocalDate retrieved) {
    /** Who publishes. */
    static final String PUBLISHER = "Attack Register";

    private static final int SHORT = 8;

    /**
     * The citation in each form.
     *
     * @param verified whether the digest is one that was asked about; null where none was
     */
    public AnswerCitation cited(@Nullable Boolean verified) {
        return new AnswerCitation(
                link,
                url,
                title,
                dataset,
                sha256,
                verified,
                retrieved,
                CitationText.of(this),
                BibtexEntry.of(this),
                RegisterJson.MAPPER.convertValue(CslItem.of(this), new TypeReference<>() {}),
                RisRecord.of(this));
    }

    /** Who answers for the figures: whom the dataset is to be attributed to, or the register. */
    String authority() {
        return dataset.attribution() == null ? PUBLISHER : dataset.attribution();
    }

    /** Which version of the data it is. */
    String version() {
        return "revision " + dataset.revision();
    }

    /** The day on which that revision was recorded, in UTC; that of the citation where nothing was recorded yet. */
    LocalDate issued() {
        Instant recorded = dataset.recordedAt();
        return recorded == null ? retrieved : LocalDate.ofInstant(recorded, ZoneOffset.UTC);
    }

    /** A key for lists of references, the same for the same figures. */
    String key() {
        String of = dataset.id() == null ? "" : dataset.id() + "-";
        return "attack-register-" + of + "r" + dataset.revision() + "-" + sha256.substring(0, SHORT);
    }

    /** What has no place of its own in the forms of references. */
    String note() {
        List<String> parts = new ArrayList<>();
        if (dataset.id() != null) {
            parts.add("Dataset " + dataset.id());
        }
        if (dataset.licence() != null) {
            parts.add("licence " + dataset.licence());
        }
        if (url == null) {
            parts.add("path " + link);
        }
        parts.add("SHA-256 of the answer " + sha256);
        return String.join("; ", parts);
    }
}
