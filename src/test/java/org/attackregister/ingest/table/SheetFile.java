package org.attackregister.ingest.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX file made of raw XML, for what no writer would write. */
public final class SheetFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<String> sheets = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private String properties = "";
    private String formats = "";
    private String shared = "";

    /** Adds a sheet with rows as XML. */
    public SheetFile sheet(String name, String rows) {
        return sheet(name, "visible", rows);
    }

    public SheetFile sheet(String name, String state, String rows) {
        names.add(name);
        states.add(state);
        sheets.add(rows);
        return this;
    }

    public SheetFile from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Cell style 0 is general; these number formats are the styles from 1 on. */
    public SheetFile formats(String... codes) {
        StringBuilder numbers = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            int id = codes[i].matches("\\d+") ? Integer.parseInt(codes[i]) : 164 + i;
            if (id >= 164) {
                numbers.append(
                        "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, codes[i].replace("\"", "&quot;")));
            }
            styles.append("<xf numFmtId=\"%d\"/>".formatted(id));
        }
        formats = "<numFmts>" + numbers + "</numFmts><cellXfs>" + styles + "</cellXfs>";
        return this;
    }

    public SheetFile shared(String... items) {
        shared = "<si>" + String.join("</si><si>", items) + "</si>";
        return this;
    }

    public byte[] bytes() throws IOException {
        StringBuilder listed = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < sheets.size(); i++) {
                listed.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                        .formatted(names.get(i), i + 1, states.get(i), i + 1));
                relations.append(
                        "<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i + 1, i + 1));
                part(
                        zip,
                        "xl/worksheets/sheet%d.xml".formatted(i + 1),
                        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, sheets.get(i)));
            }
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                            .formatted(MAIN, OFFICE, properties, listed));
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
            part(zip, "xl/styles.xml", "<styleSheet xmlns=\"%s\">%s</styleSheet>".formatted(MAIN, formats));
            part(zip, "xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, shared));
            part(zip, "[Content_Types].xml", types());
        }
        return out.toByteArray();
    }

    private static String types() {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type
                + "sharedStrings+xml\"/></Types>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
