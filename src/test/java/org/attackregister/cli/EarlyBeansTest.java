package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What one object does for all requests is there before the first of them. */
@QuarkusTest
class EarlyBeansTest {
    @Test
    void areThereWhenTheProgramServes() {
        ArcContainer container = Arc.container();
        Set<String> made =
                container
                        .getActiveContext(ApplicationScoped.class)
                        .getState()
                        .getContextualInstances()
                        .keySet()
                        .stream()
                        .map(bean -> bean.getBeanClass().getName())
                        .collect(Collectors.toSet());

        assertThat(container.beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .filter(bean -> bean.getScope() == ApplicationScoped.class)
                        .map(Bean::getBeanClass)
                        .map(Class::getName)
                        .filter(name -> name.startsWith("org.attackregister.")))
                .isNotEmpty()
                .allMatch(made::contains);
    }
}
