package org.attackregister.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.Account;
import org.attackregister.model.Attack;
import org.attackregister.model.Casualties;
import org.attackregister.model.Citation;
import org.attackregister.model.DatePrecision;
import org.attackregister.model.EventDate;
import org.attackregister.model.Kind;
import org.attackregister.model.Perpetrator;
import org.attackregister.model.Place;
import org.attackregister.model.Statement;
import org.attackregister.model.Tally;
import org.attackregister.model.Target;
import org.attackregister.model.Verification;
import org.attackregister.model.VersionStamp;

/**
 * A version of an attack as the columns of its table, written and read in one order, for many at a time. The columns
 * and what stands in them are those of {@link AttackVersion}; all but two are empty in a deletion.
 */
final class AttackRow {
    private static final JsonColumn<List<String>> CODES = new JsonColumn.Codes();
    private static final JsonColumn<List<Target>> TARGETS = new JsonColumn.Targets();
    private static final JsonColumn<List<Perpetrator>> PERPETRATORS = new JsonColumn.Perpetrators();
    private static final JsonColumn<Map<String, BigDecimal>> FIGURES = new JsonColumn.Figures();
    private static final JsonColumn<List<Citation>> CITATIONS = new JsonColumn.Citations();
    private static final JsonColumn<Map<String, String>> NAMES = new JsonColumn.Names();
    private static final JsonColumn<Map<String, JsonNode>> EXTRA = new JsonColumn.Extra();
    private static final JsonColumn<List<Statement>> STATEMENTS = new JsonColumn.Statements();
    private static final CodeColumn<Kind> KINDS = new CodeColumn.Kinds();
    private static final CodeColumn<DatePrecision> PRECISIONS = new CodeColumn.DatePrecisions();
    private static final CodeColumn<Verification> VERIFICATIONS = new CodeColumn.Verifications();

    static final List<Column> COLUMNS = List.of(
            Column.text("attack_id"),
            Column.text("dataset"),
            Column.text("kind"),
            Column.day("event_date"),
            Column.text("date_precision"),
            Column.day("end_date"),
            Column.text("country"),
            Column.text("region"),
            Column.text("admin1"),
            Column.text("city"),
            Column.text("location"),
            Column.degrees("latitude"),
            Column.degrees("longitude"),
            Column.text("coordinate_precision"),
            Column.text("attack_types"),
            Column.text("weapon_types"),
            Column.truth("suicide"),
            Column.truth("success"),
            Column.text("targets"),
            Column.text("perpetrators"),
            Column.exact("killed_best"),
            Column.exact("killed_low"),
            Column.exact("killed_high"),
            Column.exact("killed_perpetrators"),
            Column.truth("killed_includes_perpetrators"),
            Column.text("killed_by_nationality"),
            Column.exact("wounded_best"),
            Column.exact("wounded_low"),
            Column.exact("wounded_high"),
            Column.text("summary"),
            Column.text("notes"),
            Column.text("verification"),
            Column.text("sources"),
            Column.text("external_ids"),
            Column.text("extra"),
            Column.text("statements"));

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
    static final List<Column> OUTLINE =
            COLUMNS.stream().filter(c -> !LEFT_OUT.contains(c.name())).toList();

    private static final int COLUMNS_OF_A_DELETION = 2;

    private AttackRow() {}

    static void write(Stored.OfAttack version, RowWriter row) throws SQLException {
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

    static Stored.OfAttack read(VersionStamp stamp, RowReader row) {
        String id = row.filled();
        String dataset = row.filled();
        Kind kind = row.code(KINDS);
        return new Stored.OfAttack(stamp, id, dataset, kind == null ? null : attack(id, dataset, kind, row));
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
