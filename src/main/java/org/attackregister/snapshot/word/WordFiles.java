package org.attackregister.snapshot.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/** The files of an index of words as bytes, of which Lucene is not needed before the index is. */
final class WordFiles {
    private static final int BLOCK = 1 << 18;

    private final Map<String, List<byte[]>> blocks = new LinkedHashMap<>();

    /** The files of the newest commit in a directory. */
    static WordFiles of(Directory directory) throws IOException {
        WordFiles files = new WordFiles();
        for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
            try (IndexInput input = directory.openInput(name, IOContext.READONCE)) {
                List<byte[]> read = new ArrayList<>();
                for (long left = input.length(); left > 0; left -= BLOCK) {
                    byte[] block = new byte[(int) Math.min(BLOCK, left)];
                    input.readBytes(block, 0, block.length);
                    read.add(block);
                }
                files.blocks.put(name, read);
            }
        }
        return files;
    }

    /** A directory in memory with these files. */
    Directory directory() throws IOException {
        Directory directory = new ByteBuffersDirectory();
        for (Map.Entry<String, List<byte[]>> file : blocks.entrySet()) {
            try (IndexOutput output = directory.createOutput(file.getKey(), IOContext.DEFAULT)) {
                for (byte[] block : file.getValue()) {
                    output.writeBytes(block, block.length);
                }
            }
        }
        return directory;
    }

    void write(BinaryWriter out) throws IOException {
        out.number(blocks.size());
        for (Map.Entry<String, List<byte[]>> file : blocks.entrySet()) {
            out.text(file.getKey());
            out.number(file.getValue().size());
            for (byte[] block : file.getValue()) {
                out.bytes(block, block.length);
            }
        }
    }

    static WordFiles read(BinaryReader in) throws IOException {
        WordFiles files = new WordFiles();
        for (int left = in.number(); left > 0; left--) {
            String name = in.word();
            List<byte[]> read = new ArrayList<>();
            for (int more = in.number(); more > 0; more--) {
                read.add(in.exactBytes());
            }
            files.blocks.put(name, read);
        }
        return files;
    }
}
