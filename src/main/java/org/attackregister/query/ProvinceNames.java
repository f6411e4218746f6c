package org.attackregister.query;

import java.util.List;
import java.util.Set;

/**
 * How names of provinces are compared: as other names are, and without the word for what kind of division it is, which one
 * provider writes ({@code Kabul province}, UCDP) and another leaves out ({@code Kabul}, GTD and ACLED).
 */
public final class ProvinceNames {
    /**
     * The categories of ISO 3166-2 for first-level divisions, in English and in the forms in which providers leave them
     * untranslated. Words for cities are not among them: Kyiv is not Kyiv oblast.
     */
    private static final Set<String> KINDS = words("""
            autonomous canton county departamento departement department district division emirate estado governorate krai
            kray muhafazah oblast okrug ostan parish prefecture province provincia raion rayon region republic state
            territory velayat vilayet viloyat voivodeship wilaya wilayah wilayat
            """);

    /** What is said of many a land: alone, it does not name a province without the word for its kind. */
    private static final Set<String> BEARINGS = words("""
            central centre center eastern east est far federal inner islands lower middle national new nord norte north
            northeast northeastern northern northwest northwestern occidental oriental ouest outer south southeast
            southeastern southern southwest southwestern sud sul sur upper west western
            """);

    private ProvinceNames() {}

    /** A name as it is compared; two names are of one province if these are equal. */
    public static String key(String name) {
        List<String> words = Words.each(name);
        List<String> own = words.stream()
                .filter(word -> !KINDS.contains(word) && !word.equals("of"))
                .toList();
        return BEARINGS.containsAll(own) ? Words.squeeze(name) : String.join("", own);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }
}
