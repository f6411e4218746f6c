package org.attackregister.snapshot.segment;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;

/** Memory for what is kept for good: beside the heap as far as half of what may be taken there, as each socket needs some of it. */
final class MemoryBesideHeap {
    private static final String OPTION = "MaxDirectMemorySize";
    private static final long MOST = limit() / 2;

    private MemoryBesideHeap() {}

    /** The virtual machine's limit, which is that of the heap where no option says otherwise. */
    private static long limit() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        long set =
                machine == null ? 0 : Long.parseLong(machine.getVMOption(OPTION).getValue());
        return set > 0 ? set : Runtime.getRuntime().maxMemory();
    }

    private static long used() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    /** A block of so many bytes, on the heap where there is no other memory. */
    static ByteBuffer block(int bytes) {
        return used() + bytes > MOST ? ByteBuffer.allocate(bytes) : ByteBuffer.allocateDirect(bytes);
    }
}
