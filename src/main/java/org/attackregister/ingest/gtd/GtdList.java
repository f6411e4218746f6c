package org.attackregister.ingest.gtd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.kit.Remembered;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/** One of GTD's lists of codes, asked by cells; what was asked once is remembered. */
final class GtdList {
    /** The crosswalk's name. */
    static final String SCHEME = "gtd";

    /** Labels of earlier editions, of all lists, with those that they have now. */
    private static final String EARLIER = "earlier_label";

    /** Labels that are remembered; a broken file can have any number of different ones. */
    private static final int MOST_KNOWN = 10_000;

    private final CodeLists codes;
    private final String name;
    private final Map<String, String> codeByLabel = new HashMap<>();
    private final Remembered<GtdCode> byCell = new Remembered<>(cell -> Optional.of(look(cell)));
    private final Remembered<String> byLabel = new Remembered<>(label -> Optional.ofNullable(lookFor(label)));
    private final Set<String> unlistedLabels = new HashSet<>();

    GtdList(CodeLists codes, String name) {
        this.codes = codes;
        this.name = name;
        for (Mapping mapping : codes.mappings(SCHEME, name)) {
            if (mapping.label() != null) {
                codeByLabel.put(Words.squeeze(mapping.label()), mapping.code());
            }
        }
        for (Mapping mapping : codes.mappings(SCHEME, EARLIER)) {
            String code = mapping.label() == null ? null : codeByLabel.get(Words.squeeze(mapping.label()));
            if (code != null) {
                codeByLabel.put(Words.squeeze(mapping.code()), code);
            }
        }
    }

    /** The code that a cell names, whether it is listed or not. */
    GtdCode of(String cell) {
        GtdCode code = byCell.of(cell);
        return code == null ? GtdCode.NONE : code;
    }

    /** The code that has a label, case and punctuation aside, and without what later editions put in brackets. */
    @Nullable
    String codeOf(String label) {
        return byLabel.of(label);
    }

    /** Whether a label that is not listed is met for the first time. */
    boolean isNewlyMet(String label) {
        return unlistedLabels.size() < MOST_KNOWN && unlistedLabels.add(label);
    }

    private GtdCode look(String cell) {
        String integer = NumberCells.integer(cell);
        String text = integer == null ? cell : integer;
        Mapping unknown = codes.mapping(SCHEME, "unknown", text).orElse(null);
        if (unknown != null && unknown.target() != null) {
            return new GtdCode(text, TextNode.valueOf(unknown.target()), null, true);
        }
        JsonNode json = integer == null ? TextNode.valueOf(cell) : NumberCells.json(new BigDecimal(integer));
        return new GtdCode(text, json, codes.mapping(SCHEME, name, text).orElse(null), false);
    }

    private @Nullable String lookFor(String label) {
        String whole = codeByLabel.get(Words.squeeze(label));
        int bracket = label.indexOf(" (");
        return whole == null && bracket > 0 ? codeByLabel.get(Words.squeeze(label.substring(0, bracket))) : whole;
    }
}
