package org.attackregister.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import org.attackregister.model.Attack;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.Versioned;
import org.attackregister.snapshot.VersionEncoder;

/** Makes the finished JSON of an attack. */
@ApplicationScoped
public class AttackEncoder implements VersionEncoder {
    @Override
    public byte[] encode(Versioned<Attack> version) {
        try {
            return RegisterJson.MAPPER.writeValueAsBytes(AttackView.of(version));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
