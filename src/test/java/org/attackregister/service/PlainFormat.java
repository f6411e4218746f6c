package org.attackregister.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.read.LayoutColumns;
import org.attackregister.ingest.read.ProviderLayout;
import org.attackregister.ingest.report.FindingType;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Account;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Tolls;
import org.attackregister.model.code.Country;
import org.attackregister.model.record.GroupType;
import org.jspecify.annotations.Nullable;

/** The plainest layout there can be: {@code id,date,country,group,killed}. */
public final class PlainFormat implements AttackFormat {
    private enum PlainRemark implements Remark {
        NO_ID;

        @Override
        public FindingType kind() {
            return FindingType.of("plain", name(), Level.ERROR, "The row has no id.");
        }
    }

    @Override
    public ProviderLayout layout() {
        ObjectNode dataset = RegisterJson.MAPPER.createObjectNode();
        dataset.put("name", "Plain")
                .put("description", "Rows of a test.")
                .put("licence", "CC0-1.0")
                .put("attribution", "Nobody")
                .put("records_initiator", true)
                .putArray("series_breaks");
        return new ProviderLayout(
                "plain",
                "id, date, country, group, killed",
                "a plain file",
                List.of("id"),
                LayoutColumns.NONE,
                "",
                "killed",
                Set.of(),
                Set.of(),
                dataset,
                List.of());
    }

    @Override
    public List<Remark> findings() {
        return List.of(PlainRemark.values());
    }

    @Override
    public AttackFileReader reader(ImportScope scope) {
        return (header, file) -> row -> read(scope, row);
    }

    private static @Nullable Attack read(ImportScope scope, Row row) {
        String id = row.text("id");
        if (id == null) {
            scope.findings().add(row.finding(PlainRemark.NO_ID, "id", "The row was left out."));
            return null;
        }
        return attack(scope, id, row);
    }

    private static Attack attack(ImportScope scope, String id, Row row) {
        String group = row.text("group");
        String killed = row.text("killed");
        return new Attack(
                scope.attackId(id),
                scope.dataset(),
                Kind.ATTACK,
                new EventDate(LocalDate.parse(Objects.requireNonNull(row.text("date"))), DatePrecision.DAY, null),
                new Place(Objects.requireNonNull(row.text("country")), null, null, null, null, null, null, null),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                group == null
                        ? List.of()
                        : List.of(new Perpetrator(
                                scope.groups().resolve(group, GroupType.NAMED, country(scope, row)), null, null)),
                new Casualties(
                        killed == null
                                ? Tolls.UNKNOWN
                                : Tolls.of(AttackField.KILLED, new Tally(new BigDecimal(killed), null, null)),
                        null,
                        null,
                        Map.of()),
                new Account(null, null, null, List.of(), Map.of(), Map.of(), List.of()));
    }

    private static Country country(ImportScope scope, Row row) {
        return scope.codes()
                .country(Objects.requireNonNull(row.text("country")))
                .orElseThrow();
    }
}
