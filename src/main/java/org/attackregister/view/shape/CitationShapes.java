package org.attackregister.view.shape;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers as they are cited. */
public final class CitationShapes {
    private CitationShapes() {}

    /** An answer as it is cited, in each form. */
    @Schema(name = "AnswerCitation", description = "How an answer is cited, and what proves that it is still the same.")
    public record AnswerCitation(
            @Schema(description = "The permanent link, from the path on.")
            String link,

            @Nullable @Schema(description = "The same on the web; null where the operator set no public address.")
            String url,

            @Schema(description = "What the figures are.") String title,

            DatasetHeader dataset,

            @Schema(description = "SHA-256 of the answer's bytes, not encoded, in hexadecimal.")
            String sha256,

            @Nullable
            @Schema(description = "Whether the answer has the digest that was asked about; null where none was.")
            Boolean verified,

            @Schema(description = "The day of the citation, in UTC.")
            LocalDate retrieved,

            @Schema(description = "A sentence for a list of references.")
            String text,

            @Schema(description = "An entry for BibTeX.") String bibtex,

            @Schema(description = "An item of CSL-JSON, which Zotero, Pandoc and citeproc read.")
            Map<String, Object> cslJson,

            @Schema(description = "A record in RIS.") String ris) {}
}
