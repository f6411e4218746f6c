package org.attackregister.view;

import jakarta.enterprise.context.ApplicationScoped;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.snapshot.column.VersionEncoder;

/** Makes the finished JSON of an attack. */
@ApplicationScoped
public class AttackEncoder implements VersionEncoder {
    private final ThreadLocal<AttackJson> writers = ThreadLocal.withInitial(AttackJson::new);

    @Override
    public byte[] encode(Versioned<Attack> version) {
        return writers.get().of(version);
    }
}
