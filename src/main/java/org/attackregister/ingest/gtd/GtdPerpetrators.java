package org.attackregister.ingest.gtd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.code.Country;
import org.jspecify.annotations.Nullable;

/** Who did it, and how firmly it is laid at their door. */
final class GtdPerpetrators {
    private static final String CLAIMED = "claimed";

    private final Translation names;
    private final GtdGroups groups;
    private final List<GroupColumns> perpetrators;
    private final CodedColumn competing;

    /** The columns of one group. */
    private record GroupColumns(GtdColumn name, CodedColumn uncertain, CodedColumn claimed) {}

    GtdPerpetrators(GtdColumns columns, Translation names, GtdGroups groups) {
        this.names = names;
        this.groups = groups;
        this.competing = columns.coded("compclaim", "compclaim");
        this.perpetrators = List.of(
                columns(columns, "gname", CLAIMED, 1),
                columns(columns, "gname2", "claim2", 2),
                columns(columns, "gname3", "claim3", 3));
    }

    private static GroupColumns columns(GtdColumns columns, String name, String claim, int number) {
        return new GroupColumns(
                columns.column(name),
                columns.coded("guncertain" + number, "guncertain"),
                columns.coded(claim, CLAIMED));
    }

    /** The groups, the primary one first; none where nobody is known. */
    List<Perpetrator> read(ProviderRow<GtdColumn> row, Country country) {
        List<Perpetrator> read = new ArrayList<>(perpetrators.size());
        String disputed = competing.target(row);
        for (GroupColumns columns : perpetrators) {
            String uncertain = columns.uncertain.target(row);
            String claimed = columns.claimed.target(row);
            String name = names.unlisted(row, columns.name);
            if (name == null) {
                continue;
            }
            String group = groups.id(name, country);
            if (read.stream().anyMatch(p -> p.group().equals(group))) {
                row.refuse(GtdRemark.REPEATED_VALUE, columns.name, "the group is listed before");
                continue;
            }
            Attribution attribution = attribution(uncertain, claimed, disputed);
            if (attribution == Attribution.SUSPECTED) {
                row.report(GtdRemark.SUSPECTED, columns.uncertain.code(), name + " is only suspected");
            }
            read.add(new Perpetrator(group, attribution, null));
        }
        return List.copyOf(read);
    }

    /** Doubt weighs more than a claim, a dispute more than a claim, and a claim more than GTD's own judgement. */
    private static @Nullable Attribution attribution(
            @Nullable String uncertain, @Nullable String claimed, @Nullable String disputed) {
        Attribution judged = attribution(uncertain);
        if (judged == Attribution.SUSPECTED || claimed == null) {
            return judged;
        }
        return attribution(disputed == null ? claimed : disputed);
    }

    private static @Nullable Attribution attribution(@Nullable String code) {
        return code == null ? null : Attribution.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
