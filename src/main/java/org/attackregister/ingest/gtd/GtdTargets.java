package org.attackregister.ingest.gtd;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.attack.Target;
import org.jspecify.annotations.Nullable;

/** Who or what was attacked. */
final class GtdTargets {
    private static final int MOST = 3;

    /** GTD's number for terrorists and non-state militia, the one type whose targets can be groups of the register. */
    private static final String ARMED_GROUPS = "17";

    private final CodeLists codes;
    private final GroupNames groups;
    private final Translation names;
    private final List<TargetColumns> targets;

    /** The columns of one target. */
    private record TargetColumns(
            CodedColumn type, CodedColumn subtype, GtdColumn corp, GtdColumn target, CodedColumn nationality) {}

    GtdTargets(GtdColumns columns, Translation names, GroupNames groups) {
        this.codes = columns.codes();
        this.groups = groups;
        this.names = names;
        this.targets = IntStream.rangeClosed(1, MOST)
                .mapToObj(i -> new TargetColumns(
                        columns.coded("targtype" + i, "targtype"),
                        columns.coded("targsubtype" + i, "targsubtype"),
                        columns.column("corp" + i),
                        columns.column("target" + i),
                        columns.coded("natlty" + i, "country")))
                .toList();
    }

    /** The targets, the primary one first. */
    List<Target> read(ProviderRow<GtdColumn> row) {
        List<Target> read = new ArrayList<>(MOST);
        for (TargetColumns columns : targets) {
            Target target = target(row, columns);
            if (target != null && read.contains(target)) {
                row.refuse(GtdRemark.REPEATED_VALUE, columns.type.column(row), "the target is listed before");
            } else if (target != null) {
                read.add(target);
            }
        }
        return List.copyOf(read);
    }

    private @Nullable Target target(ProviderRow<GtdColumn> row, TargetColumns columns) {
        GtdCode code = columns.type.read(row);
        String type = code.target();
        String subtype = subtype(row, type, columns.subtype);
        String corp = names.unlisted(row, columns.corp);
        String targetName = names.unlisted(row, columns.target);
        String name = targetName == null ? corp : targetName;
        if (corp != null && !corp.equals(name)) {
            row.keep(columns.corp);
        }
        String nationality = columns.nationality.target(row);
        if (type == null && subtype == null && name == null && nationality == null) {
            return null;
        }
        String group = code.text().equals(ARMED_GROUPS) ? group(targetName, corp) : null;
        return new Target(
                codes.category(group, type),
                type,
                subtype,
                name,
                group,
                nationality == null ? List.of() : List.of(nationality));
    }

    private @Nullable String subtype(ProviderRow<GtdColumn> row, @Nullable String type, CodedColumn column) {
        GtdCode code = column.read(row);
        String subtype = code.target();
        String parent = subtype == null ? null : codes.typeOf(subtype);
        if (subtype == null || (parent != null && parent.equals(type))) {
            return subtype;
        }
        column.keep(row, code);
        String reason = "the subtype belongs to the type " + parent + ", and stays in extra";
        row.report(GtdRemark.SUBTYPE_ELSEWHERE, column.column(row), reason);
        return null;
    }

    /** The curated group that is the whole of a target's name, or else of its body. */
    private @Nullable String group(@Nullable String target, @Nullable String corp) {
        String group = target == null ? null : groups.findCurated(target);
        return group == null && corp != null ? groups.findCurated(corp) : group;
    }
}
