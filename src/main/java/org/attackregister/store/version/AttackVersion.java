package org.attackregister.store.version;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Account;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Evidence;
import org.attackregister.model.attack.GradeMark;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Target;
import org.attackregister.model.attack.Tolls;
import org.attackregister.model.attack.Verification;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Statement;
import org.attackregister.store.database.EntityTable;
import org.attackregister.store.database.JsonColumn;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.JdbcTypeRegistration;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.LocalDateJdbcType;
import org.jspecify.annotations.Nullable;

/**
 * One version of an attack as a row; the columns of its content are null where the version is a deletion. Days go to
 * the database as they are: {@code java.sql.Date}, in which Hibernate would wrap them, knows another calendar before 1582.
 */
@Entity
@JdbcTypeRegistration(value = LocalDateJdbcType.class, registrationCode = SqlTypes.DATE)
public class AttackVersion extends Version {
    /** The attributes of an outline, which have the names that they have there, and of the evidence that it is marked by. */
    static final Set<String> OUTLINE = Stream.of(
                    VersionStamp.class, Stored.Outline.class, OutlineFacts.class, Evidence.class)
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .map(component -> component.getName().equals("id") ? "attackId" : component.getName())
            .collect(Collectors.toUnmodifiableSet());

    String attackId;
    String dataset;

    @Nullable
    Kind kind;

    @Embedded
    @Nullable
    EventDate when;

    @Embedded
    @Nullable
    Place where;

    @Convert(converter = JsonColumn.CodesConverter.class)
    @Nullable
    List<String> attackTypes;

    @Convert(converter = JsonColumn.CodesConverter.class)
    @Nullable
    List<String> weaponTypes;

    @Nullable
    Boolean suicide;

    @Nullable
    Boolean success;

    @Convert(converter = JsonColumn.Targets.class)
    @Nullable
    List<Target> targets;

    @Convert(converter = JsonColumn.Perpetrators.class)
    @Nullable
    List<Perpetrator> perpetrators;

    @Nullable
    BigDecimal killedPerpetrators;

    @Nullable
    Boolean killedIncludesPerpetrators;

    @Convert(converter = JsonColumn.Figures.class)
    @Nullable
    Map<String, BigDecimal> killedByNationality;

    /** What {@link TollColumns} give; null where the version was read without them. */
    @Transient
    @Nullable
    Tolls tolls;

    @Nullable
    String summary;

    @Nullable
    String notes;

    @Nullable
    Verification verification;

    @Convert(converter = JsonColumn.Citations.class)
    @Nullable
    List<Citation> sources;

    @Convert(converter = JsonColumn.Names.class)
    @Nullable
    Map<String, String> externalIds;

    @Convert(converter = JsonColumn.Extra.class)
    @Nullable
    Map<String, JsonNode> extra;

    @Convert(converter = JsonColumn.StatementsConverter.class)
    @Nullable
    List<Statement> statements;

    @SuppressWarnings("NullAway.Init")
    public AttackVersion() {}

    /** The table of the versions, with all of their columns. */
    public static EntityTable<AttackVersion> table(SessionFactory sessions) {
        return new EntityTable<>(sessions, AttackVersion.class, attribute -> true, new TollColumns());
    }

    /** The row of a version. */
    public AttackVersion(Stored.StoredAttack version) {
        super(version.stamp());
        this.attackId = version.id();
        this.dataset = version.dataset();
        this.tolls = Tolls.UNKNOWN;
        if (version.attack() != null) {
            copy(version.attack());
        }
    }

    private void copy(Attack attack) {
        kind = attack.kind();
        when = attack.when();
        where = attack.where();
        attackTypes = attack.attackTypes();
        weaponTypes = attack.weaponTypes();
        suicide = attack.suicide();
        success = attack.success();
        targets = attack.targets();
        perpetrators = attack.perpetrators();
        Casualties casualties = attack.casualties();
        tolls = casualties.tolls();
        killedPerpetrators = casualties.killedPerpetrators();
        killedIncludesPerpetrators = casualties.killedIncludesPerpetrators();
        killedByNationality = casualties.killedByNationality();
        Account account = attack.account();
        summary = account.summary();
        notes = account.notes();
        verification = account.verification();
        sources = account.sources();
        externalIds = account.externalIds();
        extra = account.extra();
        statements = account.statements();
    }

    @Override
    public Stored.StoredAttack stored() {
        return new Stored.StoredAttack(stamp(), attackId, dataset, kind == null ? null : attack(kind));
    }

    /** As much of the version as an outline has. */
    Stored.Outline outline() {
        return new Stored.Outline(stamp(), attackId, dataset, kind == null ? null : facts(kind));
    }

    private OutlineFacts facts(Kind kindOf) {
        return new OutlineFacts(
                kindOf,
                there(when),
                there(where),
                there(attackTypes),
                there(weaponTypes),
                suicide,
                success,
                there(targets),
                there(perpetrators),
                tolls(),
                verification,
                GradeMark.of(new Evidence(verification, there(perpetrators), there(sources), there(extra))));
    }

    private Attack attack(Kind kindOf) {
        return new Attack(
                attackId,
                dataset,
                kindOf,
                there(when),
                there(where),
                there(attackTypes),
                there(weaponTypes),
                suicide,
                success,
                there(targets),
                there(perpetrators),
                new Casualties(tolls(), killedPerpetrators, killedIncludesPerpetrators, there(killedByNationality)),
                new Account(
                        summary,
                        notes,
                        verification,
                        there(sources),
                        there(externalIds),
                        there(extra),
                        there(statements)));
    }

    /** What {@link TollColumns} gave. */
    Tolls tolls() {
        return there(tolls);
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value, "a version with an attack has all its columns");
    }
}
