package org.attackregister.view.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.attackregister.view.shape.DatasetHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitedFiguresTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private static CitedFigures figures(@Nullable String attribution, @Nullable String url) {
        DatasetHeader dataset = new DatasetHeader(
                attribution == null ? null : "ucdp-2021",
                7,
                Instant.parse("2024-01-31T23:59:59Z"),
                attribution == null ? null : "CC-BY-4.0",
                attribution,
                null);
        return new CitedFigures(
                "Events & battles: attacks counts (q=50% {a}_b)",
                dataset, "/v1/attacks/counts?as_of=7", url, DIGEST, LocalDate.of(2026, 11, 30));
    }

    @Test
    void isASentence() {
        assertThat(CitationText.of(
                        figures("Uppsala Conflict Data Program.", "https://a.example/v1/attacks/counts?as_of=7")))
                .isEqualTo("Uppsala Conflict Data Program. Events & battles: attacks counts (q=50% {a}_b)."
                        + " Attack Register, revision 7 of 2024-01-31. https://a.example/v1/attacks/counts?as_of=7"
                        + " (retrieved 2026-11-30). Dataset ucdp-2021; licence CC-BY-4.0;"
                        + " SHA-256 of the answer " + DIGEST + ".");
    }

    @Test
    void isOfTheRegisterWhereNoDatasetIsCounted() {
        assertThat(CitationText.of(figures(null, null)))
                .startsWith("Attack Register. Events")
                .contains("revision 7 of 2024-01-31. (retrieved 2026-11-30). path /v1");
    }

    @Test
    void isAnEntryOfBibtex() {
        assertThat(BibtexEntry.of(figures("A_B ~ C^2 \\ #1", "https://a.example/x?q=50%25")))
                .isEqualTo("""
                        @misc{attack-register-ucdp-2021-r7-01234567,
                          author = {{A\\_B \\textasciitilde{} C\\textasciicircum{}2 \\textbackslash{} \\#1}},
                          title = {{Events \\& battles: attacks counts (q=50\\% \\{a\\}\\_b)}},
                          year = {2024},
                          publisher = {Attack Register},
                          version = {revision 7},
                          url = {https://a.example/x?q=50%25},
                          urldate = {2026-11-30},
                          note = {Dataset ucdp-2021; licence CC-BY-4.0; SHA-256 of the answer DIGEST}
                        }
                        """.replace("DIGEST", DIGEST));
    }

    @Test
    void isARecordOfRisWithoutLinesOfItsOwn() {
        assertThat(RisRecord.of(figures("Two\nlines", null)))
                .isEqualTo(String.join(
                        "\r\n",
                        "TY  - DATA",
                        "ID  - attack-register-ucdp-2021-r7-01234567",
                        "AU  - Two lines",
                        "TI  - Events & battles: attacks counts (q=50% {a}_b)",
                        "PB  - Attack Register",
                        "PY  - 2024",
                        "DA  - 2024/01/31",
                        "ET  - revision 7",
                        "Y2  - 2026/11/30",
                        "N1  - Dataset ucdp-2021; licence CC-BY-4.0; path /v1/attacks/counts?as_of=7;"
                                + " SHA-256 of the answer " + DIGEST,
                        "ER  - ",
                        ""));
    }

    @Test
    void isAnItemOfCsl() {
        CslItem item = CslItem.of(figures("UCDP", null));

        assertThat(item.issued().dateParts()).containsExactly(List.of(2024, 1, 31));
        assertThat(item.accessed().dateParts()).containsExactly(List.of(2026, 11, 30));
        assertThat(item.author()).containsExactly(new CslItem.CslName("UCDP"));
        assertThat(item.url()).isNull();
    }
}
