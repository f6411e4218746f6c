package org.attackregister.store.version;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Account;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Target;
import org.attackregister.model.attack.Verification;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Statement;
import org.attackregister.store.database.CodeColumn;
import org.attackregister.store.database.JsonColumn;
import org.attackregister.store.database.RowReader;
import org.attackregister.store.database.RowWriter;
import org.attackregister.store.database.TableColumn;

/**
 * A version of an attack as the columns of its table, written and read in one order, for many at a time. The columns
 * and what stands in them are those of {@link AttackVersion}; all but two are empty in a deletion.
 */
public final class AttackRow {
    private static final JsonColumn<List<String>> CODES = new JsonColumn.CodesConverter();
    private static final JsonColumn<List<Target>> TARGETS = new JsonColumn.Targets();
    private static final JsonColumn<List<Perpetrator>> PERPETRATORS = new JsonColumn.Perpetrators();
    private static final JsonColumn<Map<String, BigDecimal>> FIGURES = new JsonColumn.Figures();
    private static final JsonColumn<List<Citation>> CITATIONS = new JsonColumn.Citations();
    private static final JsonColumn<Map<String, String>> NAMES = new JsonColumn.Names();
    private static final JsonColumn<Map<String, JsonNode>> EXTRA = new JsonColumn.Extra();
    private static final JsonColumn<List<Statement>> STATEMENTS = new JsonColumn.StatementsConverter();
    private static final CodeColumn<Kind> KINDS = new CodeColumn.Kinds();
    private static final CodeColumn<DatePrecision> PRECISIONS = new CodeColumn.DatePrecisions();
    private static final CodeColumn<Verification> VERIFICATIONS = new CodeColumn.Verifications();

    public static final List<TableColumn> COLUMNS = List.of(
            TableColumn.text("attack_id"),
            TableColumn.text("dataset"),
            TableColumn.text("kind"),
            TableColumn.day("event_date"),
            TableColumn.text("date_precision"),
            TableColumn.day("end_date"),
            TableColumn.text("country"),
            TableColumn.text("region"),
            TableColumn.text("admin1"),
            TableColumn.text("city"),
            TableColumn.text("location"),
            TableColumn.degrees("latitude"),
            TableColumn.degrees("longitude"),
            TableColumn.text("coordinate_precision"),
            TableColumn.text("attack_types"),
            TableColumn.text("weapon_types"),
            TableColumn.truth("suicide"),
            TableColumn.truth("success"),
            TableColumn.text("targets"),
            TableColumn.text("perpetrators"),
            TableColumn.exact("killed_best"),
            TableColumn.exact("killed_low"),
            TableColumn.exact("killed_high"),
            TableColumn.exact("killed_perpetrators"),
            TableColumn.truth("killed_includes_perpetrators"),
            TableColumn.text("killed_by_nationality"),
            TableColumn.exact("wounded_best"),
            TableColumn.exact("wounded_low"),
            TableColumn.exact("wounded_high"),
            TableColumn.text("summary"),
            TableColumn.text("notes"),
            TableColumn.text("verification"),
            TableColumn.text("sources"),
            TableColumn.text("external_ids"),
            TableColumn.text("extra"),
            TableColumn.text("statements"));

    /** What an outline leaves out. */
    private static final Set<String> LEFT_OUT = Set.of(
            "killed_perpetrators",
            "killed_includes_perpetrators",
            "killed_by_nationality",
            "summary",
            "notes",
            "verification",
            "sources",
            "external_ids",
            "extra",
            "statements");

    /** The columns of an outline. */
    static final List<TableColumn> OUTLINE =
            COLUMNS.stream().filter(c -> !LEFT_OUT.contains(c.name())).toList();

    private static final int COLUMNS_OF_A_DELETION = 2;

    private AttackRow() {}

    static void write(Stored.StoredAttack version, RowWriter row) throws SQLException {
        row.text(version.id()).text(version.dataset());
        Attack attack = version.attack();
        if (attack == null) {
            row.none(COLUMNS.size() - COLUMNS_OF_A_DELETION);
            return;
        }
        row.code(attack.kind());
        write(attack.when(), row);
        write(attack.where(), row);
        row.json(CODES, attack.attackTypes())
                .json(CODES, attack.weaponTypes())
                .truth(attack.suicide())
                .truth(attack.success())
                .json(TARGETS, attack.targets())
                .json(PERPETRATORS, attack.perpetrators());
        write(attack.casualties(), row);
        write(attack.account(), row);
    }

    static Stored.StoredAttack read(VersionStamp stamp, RowReader row) {
        String id = row.filled();
        String dataset = row.filled();
        Kind kind = row.code(KINDS);
        return new Stored.StoredAttack(stamp, id, dataset, kind == null ? null : attack(id, dataset, kind, row));
    }

    private static Attack attack(String id, String dataset, Kind kind, RowReader row) {
        return new Attack(
                id,
                dataset,
                kind,
                when(row),
                place(row),
                row.json(CODES),
                row.json(CODES),
                row.truth(),
                row.truth(),
                row.json(TARGETS),
                row.json(PERPETRATORS),
                new Casualties(tally(row), row.exact(), row.truth(), row.json(FIGURES), tally(row)),
                account(row));
    }

    static Stored.Outline readOutline(VersionStamp stamp, RowReader row) {
        String id = row.filled();
        String dataset = row.filled();
        Kind kind = row.code(KINDS);
        return new Stored.Outline(stamp, id, dataset, kind == null ? null : facts(kind, row));
    }

    private static AttackFacts facts(Kind kind, RowReader row) {
        return new AttackFacts(
                kind,
                when(row),
                place(row),
                row.json(CODES),
                row.json(CODES),
                row.truth(),
                row.truth(),
                row.json(TARGETS),
                row.json(PERPETRATORS),
                tally(row),
                tally(row));
    }

    private static EventDate when(RowReader row) {
        return new EventDate(row.filledDay(), row.filledCode(PRECISIONS), row.day());
    }

    private static void write(EventDate when, RowWriter row) throws SQLException {
        row.day(when.date()).code(when.precision()).day(when.endDate());
    }

    private static void write(Place where, RowWriter row) throws SQLException {
        row.text(where.country())
                .text(where.region())
                .text(where.admin1())
                .text(where.city())
                .text(where.location())
                .degrees(where.latitude())
                .degrees(where.longitude())
                .text(where.coordinatePrecision());
    }

    private static Place place(RowReader row) {
        return new Place(
                row.filled(), row.text(), row.text(), row.text(), row.text(), row.degrees(), row.degrees(), row.text());
    }

    private static void write(Casualties casualties, RowWriter row) throws SQLException {
        write(casualties.killed(), row);
        row.exact(casualties.killedPerpetrators())
                .truth(casualties.killedIncludesPerpetrators())
                .json(FIGURES, casualties.killedByNationality());
        write(casualties.wounded(), row);
    }

    private static void write(Tally tally, RowWriter row) throws SQLException {
        row.exact(tally.best()).exact(tally.low()).exact(tally.high());
    }

    private static Tally tally(RowReader row) {
        return new Tally(row.exact(), row.exact(), row.exact());
    }

    private static void write(Account account, RowWriter row) throws SQLException {
        row.text(account.summary())
                .text(account.notes())
                .code(account.verification())
                .json(CITATIONS, account.sources())
                .json(NAMES, account.externalIds())
                .json(EXTRA, account.extra())
                .json(STATEMENTS, account.statements());
    }

    private static Account account(RowReader row) {
        return new Account(
                row.text(),
                row.text(),
                row.code(VERIFICATIONS),
                row.json(CITATIONS),
                row.json(NAMES),
                row.json(EXTRA),
                row.json(STATEMENTS));
    }
}
