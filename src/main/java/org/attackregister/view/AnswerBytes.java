package org.attackregister.view;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.query.answer.AnswerMemory;

/** The bytes of an answer while it is made whole, in parts of the memory that grow with it; closed when it is made. */
public final class AnswerBytes extends OutputStream {
    private static final int FIRST = 1 << 13;
    private static final int LARGEST = 1 << 18;

    /** The parts, and the one piece that is made of them in the end. */
    private static final int COPIES = 2;

    private final AnswerMemory.MemoryShare share;
    private final List<byte[]> filled = new ArrayList<>();
    private byte[] part;
    private int used;
    private int before;

    /** Nothing yet, with its share of the memory of this process. */
    public AnswerBytes() {
        this(AnswerMemory.OF_THE_HEAP.open());
    }

    /** Nothing yet, with a share that has what the answer is made of already; it is closed with the answer. */
    public AnswerBytes(AnswerMemory.MemoryShare share) {
        this.share = share;
        share.grow((long) COPIES * FIRST);
        this.part = new byte[FIRST];
    }

    @Override
    public void write(int single) {
        if (used == part.length) {
            grow();
        }
        part[used++] = (byte) single;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int done = 0;
        while (done < length) {
            if (used == part.length) {
                grow();
            }
            int now = Math.min(length - done, part.length - used);
            System.arraycopy(bytes, from + done, part, used, now);
            used += now;
            done += now;
        }
    }

    private void grow() {
        int next = Math.min(LARGEST, part.length * 2);
        share.grow((long) COPIES * next);
        filled.add(part);
        before += used;
        part = new byte[next];
        used = 0;
    }

    /** All that was written, as one piece. */
    public byte[] toByteArray() {
        byte[] all = new byte[before + used];
        int at = 0;
        for (byte[] full : filled) {
            System.arraycopy(full, 0, all, at, full.length);
            at += full.length;
        }
        System.arraycopy(part, 0, all, at, used);
        return all;
    }

    @Override
    public void close() {
        share.close();
    }
}
