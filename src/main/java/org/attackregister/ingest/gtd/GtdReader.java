package org.attackregister.ingest.gtd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.AttackFormat.AttackFileReader;
import org.attackregister.ingest.read.AttackFormat.AttackRowReader;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.read.Translation;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Account;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Place;
import org.jspecify.annotations.Nullable;

/** Reads the rows of GTD's files. What is looked up once is remembered over all files of an import. */
final class GtdReader implements AttackFileReader {
    private final ImportScope scope;
    private final Translation names;
    private final GtdGroups groups;
    private final GtdList figures;
    private final Map<String, GtdList> lists = new HashMap<>();

    GtdReader(ImportScope scope) {
        CodeLists codes = scope.codes();
        this.scope = scope;
        this.names = new Translation(codes, GtdList.SCHEME, "name", "name");
        this.groups = new GtdGroups(codes, scope.groups());
        this.figures = new GtdList(codes, "unknown");
    }

    @Override
    public AttackRowReader begin(Header header, String file) {
        CodeLists codes = scope.codes();
        GtdColumns columns =
                new GtdColumns(header, codes, name -> lists.computeIfAbsent(name, n -> new GtdList(codes, n)));
        new GtdHeader(columns, file).report(scope.findings());
        AttackParts parts = new AttackParts(columns);
        return row -> read(row, parts);
    }

    /** Of a refused row only the errors are reported: nothing of it was altered. */
    private @Nullable Attack read(Row row, AttackParts parts) {
        List<Finding> found = new ArrayList<>(0);
        Attack attack = parts.read(new ProviderRow<>(row, GtdColumn::position, GtdFormat.LAYOUT.blanks(), found::add));
        for (Finding finding : found) {
            if (attack != null || finding.remark().level() == Level.ERROR) {
                scope.findings().add(finding);
            }
        }
        return attack;
    }

    /** The parts of an attack, each with its columns of one file. */
    private final class AttackParts {
        private final EventIds ids;
        private final GtdDates dates;
        private final GtdPlaces places;
        private final GtdTypes types;
        private final GtdTargets targets;
        private final GtdPerpetrators perpetrators;
        private final GtdCasualties casualties;
        private final GtdExtras extras;
        private final CodedColumn suicide;
        private final CodedColumn success;
        private final GtdColumn summary;
        private final GtdColumn notes;

        AttackParts(GtdColumns columns) {
            this.ids = new EventIds(columns);
            this.dates = new GtdDates(columns, figures);
            this.places = new GtdPlaces(columns, names);
            this.types = new GtdTypes(columns);
            this.targets = new GtdTargets(columns, names, scope.groups());
            this.perpetrators = new GtdPerpetrators(columns, names, groups);
            this.casualties = new GtdCasualties(columns, figures);
            this.extras = new GtdExtras(columns, figures);
            this.suicide = columns.coded("suicide", "suicide");
            this.success = columns.coded("success", "success");
            this.summary = columns.column("summary");
            this.notes = columns.column("addnotes");
        }

        /** All reasons to refuse a row are reported before it is refused. */
        @Nullable
        Attack read(ProviderRow<GtdColumn> row) {
            String id = ids.read(row);
            Place where = places.read(row);
            EventDate when = dates.read(row, id);
            if (id == null || where == null || when == null) {
                return null;
            }
            return new Attack(
                    scope.attackId(id),
                    scope.dataset(),
                    Kind.ATTACK,
                    when,
                    where,
                    types.attackTypes(row),
                    types.weaponTypes(row),
                    flag(row, suicide),
                    flag(row, success),
                    targets.read(row),
                    perpetrators.read(
                            row, scope.codes().country(where.country()).orElseThrow()),
                    casualties.read(row),
                    account(row, id));
        }

        private static @Nullable Boolean flag(ProviderRow<GtdColumn> row, CodedColumn column) {
            String code = column.target(row);
            return code == null ? null : Boolean.valueOf(code);
        }

        private Account account(ProviderRow<GtdColumn> row, String id) {
            extras.read(row);
            return scope.account(row.text(summary), row.text(notes), Map.of(GtdList.SCHEME, id), row.kept());
        }
    }
}
