package org.attackregister.bench.limit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Files by the kernel's {@code sendfile}, one request a connection, one connection at a time. */
public final class FileLimit {
    private static final int MOST_OF_A_REQUEST = 8_192;

    private FileLimit() {}

    /** Serves the files of a directory: {@code PORT DIRECTORY}. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress("localhost", Integer.parseInt(arguments[0])));
            while (true) {
                try (SocketChannel connection = server.accept()) {
                    answer(connection, directory);
                }
            }
        }
    }

    private static void answer(SocketChannel connection, Path directory) throws IOException {
        ByteBuffer request = ByteBuffer.allocate(MOST_OF_A_REQUEST);
        String text = "";
        while (!text.contains("\r\n\r\n") && connection.read(request) >= 0) {
            text = new String(request.array(), 0, request.position(), StandardCharsets.ISO_8859_1);
        }
        int from = text.indexOf('/') + 1;
        try (FileChannel file = FileChannel.open(directory.resolve(text.substring(from, text.indexOf(' ', from))))) {
            write(connection, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + file.size() + "\r\n\r\n");
            long sent = 0;
            while (sent < file.size()) {
                sent += file.transferTo(sent, file.size() - sent, connection);
            }
        }
    }

    private static void write(SocketChannel connection, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            connection.write(bytes);
        }
    }
}
