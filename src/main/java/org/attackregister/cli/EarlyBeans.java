package org.attackregister.cli;

import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes at the start what would otherwise be made for the first request that needs it, on a thread on which hundreds of
 * others wait.
 */
@ApplicationScoped
class EarlyBeans {
    private static final String PROGRAM = "org.attackregister.";
    private static final Set<Class<?>> FOR_ALL = Set.of(ApplicationScoped.class, Singleton.class);

    private final BeanManager beans;
    private final boolean serves;

    EarlyBeans(
            BeanManager beans,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.beans = beans;
        this.serves = serves;
    }

    void make(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (serves) {
            for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                if (FOR_ALL.contains(bean.getScope())
                        && bean.getBeanClass().getName().startsWith(PROGRAM)) {
                    make(bean);
                }
            }
        }
    }

    private void make(Bean<?> bean) {
        Object made = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
        ClientProxy.unwrap(made);
    }
}
