package org.attackregister.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attackregister.error.Nearest;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.read.Vocabulary;

/** A few words of each kind, with a name that two groups share and two spellings of one city. */
public record SmallVocabulary() implements Vocabulary {
    private static final Map<RecordKind, Map<String, List<String>>> RECORDS = Map.of(
            RecordKind.GROUP,
            Map.of(
                    "iskp", List.of("iskp"),
                    "isis-k", List.of("iskp"),
                    "taliban", List.of("taliban"),
                    "ttp", List.of("ttp"),
                    "the movement", List.of("taliban", "ttp")),
            RecordKind.DATASET,
            Map.of("iskp", List.of("iskp"), "other-set", List.of("other-set")),
            RecordKind.COUNTRY,
            Map.of("af", List.of("AF"), "afg", List.of("AF"), "pk", List.of("PK")),
            RecordKind.REGION,
            Map.of("south-asia", List.of("south-asia"), "6", List.of("south-asia")),
            RecordKind.TARGET_CATEGORY,
            Map.of("taliban", List.of("taliban"), "civilians", List.of("civilians"), "other", List.of("other")),
            RecordKind.TARGET_TYPE,
            Map.of("police", List.of("police"), "3", List.of("police")),
            RecordKind.TARGET_SUBTYPE,
            Map.of("25", List.of("police-patrol"), "police-patrol", List.of("police-patrol")),
            RecordKind.ATTACK_TYPE,
            Map.of("bombing-explosion", List.of("bombing-explosion"), "3", List.of("bombing-explosion")),
            RecordKind.WEAPON_TYPE,
            Map.of("explosives", List.of("explosives"), "firearms", List.of("firearms")),
            RecordKind.SOURCE,
            Map.of("icct-2024-iskp", List.of("icct-2024-iskp")));

    @Override
    public long revision() {
        return 700;
    }

    @Override
    public Meaning read(RecordKind kind, String text) {
        return read(RECORDS.getOrDefault(kind, Map.of()), text);
    }

    @Override
    public Meaning readAdmin1(String text) {
        return read(Map.of("kabul", List.of("Kabul"), "washington, d.c.", List.of("Washington, D.C.")), text);
    }

    @Override
    public Meaning readCity(String text) {
        return read(Map.of("jalalabad", List.of("Jalalabad", "JALALABAD"), "kabul", List.of("Kabul")), text);
    }

    private static Meaning read(Map<String, List<String>> words, String text) {
        List<String> ids = words.getOrDefault(text.toLowerCase(Locale.ROOT), List.of());
        return ids.isEmpty()
                ? new Meaning(List.of(), () -> Nearest.to(text, words.keySet()), List.copyOf(words.keySet()))
                : Meaning.among(ids);
    }
}
