package org.attackregister.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Files to be imported, in layouts that are known, with cells that are not; most of them dry runs. */
record ImportCalls(List<String> tokens) implements CallSource {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1);

    @Override
    public FuzzedCall draw(Draw draw) {
        KnownLayout layout = draw.one(KnownLayout.all());
        String format = draw.chance(90) ? layout.format() : draw.one(List.of("native", "x", "", "gtd", "acled"));
        String text = file(layout.header(), layout.row(), draw);
        byte[] body = text.getBytes(draw.chance(90) ? StandardCharsets.UTF_8 : draw.one(CHARSETS));
        if (draw.chance(10)) {
            body = packed(body);
        }
        if (draw.chance(5)) {
            body = java.util.Arrays.copyOf(body, draw.below(body.length) + 1);
        }
        List<String> headers = new ArrayList<>();
        headers.add("Authorization: Bearer " + draw.one(tokens));
        headers.add("Content-Type: "
                + draw.one(List.of(
                        "text/csv",
                        "text/csv",
                        "application/gzip",
                        "application/zip",
                        "application/octet-stream",
                        "application/x-ndjson",
                        "application/json")));
        String target = "/v1/imports?format=" + format + "&dataset=fuzz" + (draw.chance(70) ? "&dry_run=true" : "")
                + (draw.chance(5) ? "&replace=true" : "") + (draw.chance(3) ? "&x=y" : "");
        return new FuzzedCall("POST", target, headers, body, true);
    }

    private static String file(List<String> header, List<String> row, Draw draw) {
        String separator = draw.chance(90) ? "," : draw.one(List.of(";", "\t", "|"));
        StringBuilder file = new StringBuilder(String.join(separator, header)).append('\n');
        int rows = draw.few(12);
        for (int i = 0; i < rows; i++) {
            List<String> cells = new ArrayList<>(row);
            cells.set(0, draw.chance(80) ? row.get(0) + i : cells.get(0));
            int bends = draw.few(3);
            for (int n = 0; n < bends; n++) {
                int at = draw.below(cells.size());
                cells.set(at, draw.chance(50) ? draw.bent(cells.get(at)) : HostileText.drawn(draw));
            }
            file.append(String.join(
                            separator,
                            cells.stream().map(cell -> quoted(cell, draw)).toList()))
                    .append(draw.chance(97) ? "\n" : "");
        }
        return file.toString();
    }

    private static String quoted(String cell, Draw draw) {
        return draw.chance(95) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
