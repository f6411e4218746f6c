package org.attackregister.model.attack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident of a dataset, as stored in one version. The first entry of each list is the primary one.
 *
 * @param id stable id, never given to another attack
 * @param dataset id of the dataset
 * @param kind an attack, or a clash
 * @param when the date
 * @param where the place
 * @param attackTypes codes of GTD attack types, at most three
 * @param weaponTypes codes of GTD weapon types, at most four
 * @param suicide whether the attacker meant to die; null where not known
 * @param success GTD's success: whether the attack took effect; null where not known
 * @param targets who was attacked
 * @param perpetrators who did it
 * @param casualties the dead and wounded
 * @param account what is reported, and by whom
 */
public record Attack(
        String id,
        String dataset,
        Kind kind,
        EventDate when,
        Place where,
        List<String> attackTypes,
        List<String> weaponTypes,
        @Nullable Boolean suicide,
        @Nullable Boolean success,
        List<Target> targets,
        List<Perpetrator> perpetrators,
        Casualties casualties,
        Account account)
        implements AttackFacts {

    @Override
    public @Nullable Verification verification() {
        return account.verification();
    }

    @Override
    public GradeMark mark() {
        return GradeMark.of(new Evidence(account.verification(), perpetrators, account.sources(), account.extra()));
    }

    @Override
    public Tolls tolls() {
        return casualties.tolls();
    }

    /** The same attack with other tolls. */
    public Attack with(Tolls tolls) {
        return new Attack(
                id,
                dataset,
                kind,
                when,
                where,
                attackTypes,
                weaponTypes,
                suicide,
                success,
                targets,
                perpetrators,
                casualties.with(tolls),
                account);
    }

    /** The same attack at a place that is known in another way. */
    public Attack at(Place place) {
        return new Attack(
                id,
                dataset,
                kind,
                when,
                place,
                attackTypes,
                weaponTypes,
                suicide,
                success,
                targets,
                perpetrators,
                casualties,
                account);
    }
}
