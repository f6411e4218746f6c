package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.row.TableRemark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsFileTest {
    private static final Finding WHOLE =
            new Finding(TableRemark.LONG_ROW, "ä.csv", 3, "x", "a \"b\",\nc", "the row was refused");
    private static final Finding BARE = new Finding(TableRemark.CHARSET, "ä.csv", 1, null, null, "read so");

    @TempDir
    Path directory;

    @Test
    void writesADocumentALine() throws IOException {
        assertThat(written("report")).isEqualTo("""
                {"level":"error","code":"table_long_row","file":"ä.csv","line":3,"column":"x","value":"a \\"b\\",\\nc","reason":"the row was refused","reference":null}
                {"level":"note","code":"table_charset","file":"ä.csv","line":1,"column":null,"value":null,"reason":"read so","reference":null}
                """);
    }

    @Test
    void writesATableWhereItsNameSaysSo() throws IOException {
        assertThat(written("report.csv")).isEqualToNormalizingNewlines("""
                level,code,file,line,column,value,reason,reference
                error,table_long_row,ä.csv,3,x,"a ""b"",
                c",the row was refused,
                note,table_charset,ä.csv,1,,,read so,
                """);
    }

    private String written(String name) throws IOException {
        Path path = directory.resolve(name);
        try (FindingsFile file = new FindingsFile(path)) {
            file.add(WHOLE);
            file.add(BARE);
        }
        return Files.readString(path);
    }
}
