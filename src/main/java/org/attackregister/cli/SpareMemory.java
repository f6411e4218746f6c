package org.attackregister.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memory that the program does not need any more, given back to the machine. Left to itself the virtual machine keeps
 * whatever a burst of questions once took. Where its options set other limits, those count; where it does not
 * know these settings, nothing is changed.
 */
@ApplicationScoped
@UnlessBuildProfile("test")
class SpareMemory {
    /** In the order in which they have to be set. The heap is looked at after so many idle milliseconds. */
    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

    static {
        SETTINGS.put("MinHeapFreeRatio", "20");
        SETTINGS.put("MaxHeapFreeRatio", "50");
        SETTINGS.put("G1PeriodicGCInterval", "10000");
    }

    /** Begins when everything is up, and does not delay it: what a start frees it needs again at once. */
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        Thread thread = new Thread(SpareMemory::release, "spare memory");
        thread.setDaemon(true);
        thread.start();
    }

    static void release() {
        @Nullable HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine != null) {
            SETTINGS.forEach((name, value) -> set(machine, name, value));
        }
    }

    private static void set(HotSpotDiagnosticMXBean machine, String name, String value) {
        if (known(machine, name) && own(machine.getVMOption(name))) {
            machine.setVMOption(name, value);
        }
    }

    private static boolean known(HotSpotDiagnosticMXBean machine, String name) {
        return machine.getDiagnosticOptions().stream().anyMatch(o -> o.getName().equals(name));
    }

    private static boolean own(VMOption option) {
        return option.isWriteable() && option.getOrigin() == VMOption.Origin.DEFAULT;
    }
}
