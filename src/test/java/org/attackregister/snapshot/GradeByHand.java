package org.attackregister.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.attack.Verification;
import org.jspecify.annotations.Nullable;

/** The rules of evidence, one after the other as the pages put them. */
final class GradeByHand {
    private GradeByHand() {}

    /** The rule that keeps an attack out of {@code strict}; null where none does. */
    static @Nullable String rule(Attack attack) {
        Map<String, JsonNode> extra = attack.account().extra();
        Set<String> columns = extra.keySet();
        if (List.of("doubtterr", "alternative", "guncertain1", "guncertain2", "guncertain3", "specificity").stream()
                .anyMatch(columns::contains)) {
            return gtd(extra);
        }
        return List.of("event_clarity", "date_prec", "where_prec").stream().anyMatch(columns::contains)
                ? ucdp(extra)
                : own(attack);
    }

    private static @Nullable String gtd(Map<String, JsonNode> extra) {
        if (is(extra, "alternative", "12345")) {
            return "alternative";
        }
        if (is(extra, "doubtterr", "1")) {
            return "doubtterr";
        }
        if (is(extra, "guncertain1", "1") || is(extra, "guncertain2", "1") || is(extra, "guncertain3", "1")) {
            return "guncertain";
        }
        if (is(extra, "specificity", "45")) {
            return "specificity";
        }
        boolean known = is(extra, "doubtterr", "0") && is(extra, "guncertain1", "0") && is(extra, "specificity", "123");
        return known ? null : "unknown";
    }

    private static @Nullable String ucdp(Map<String, JsonNode> extra) {
        if (is(extra, "event_clarity", "2")) {
            return "event_clarity";
        }
        if (is(extra, "date_prec", "45")) {
            return "date_prec";
        }
        if (is(extra, "where_prec", "4567")) {
            return "where_prec";
        }
        boolean known =
                is(extra, "event_clarity", "1") && is(extra, "date_prec", "123") && is(extra, "where_prec", "123");
        return known ? null : "unknown";
    }

    private static @Nullable String own(Attack attack) {
        Set<@Nullable Attribution> attributions = new HashSet<>();
        attack.perpetrators().forEach(perpetrator -> attributions.add(perpetrator.attribution()));
        boolean doubted = attributions.contains(Attribution.SUSPECTED) || attributions.contains(Attribution.DISPUTED);
        Verification verification = attack.account().verification();
        if (verification == null || (!doubted && (attributions.isEmpty() || attributions.contains(null)))) {
            return "unknown";
        }
        if (verification != Verification.VERIFIED) {
            return "verification";
        }
        if (doubted) {
            return "attribution";
        }
        Set<String> sources = new HashSet<>();
        attack.account().sources().forEach(citation -> sources.add(citation.source()));
        return sources.size() < 2 ? "sources" : null;
    }

    private static boolean is(Map<String, JsonNode> extra, String column, String digits) {
        JsonNode code = extra.get(column);
        return code != null && code.isInt() && digits.contains(code.asText());
    }
}
