package org.attackregister.ingest.gtd;

import java.util.List;
import java.util.stream.Stream;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.read.ProviderLayout;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.CellContent;
import org.attackregister.ingest.row.FileColumn;
import org.attackregister.ingest.row.FileColumns;

/** The files of the Global Terrorism Database: the official 135 columns, or some of them. */
public final class GtdFormat implements AttackFormat {
    static final ProviderLayout LAYOUT = ProviderLayout.of(GtdList.SCHEME);

    /** Those by which a header is known, and those of numbers and dates. */
    static final FileColumns COLUMNS = new FileColumns(
            Stream.of(
                            of(
                                    CellContent.TEXT,
                                    "eventid",
                                    "country",
                                    "country_txt",
                                    "region",
                                    "region_txt",
                                    "provstate"),
                            of(CellContent.TEXT, "city", "attacktype1", "targtype1", "weaptype1", "gname", "summary"),
                            of(CellContent.FIGURE, "iyear", "imonth", "iday"),
                            of(CellContent.DEGREES, "latitude", "longitude"),
                            of(CellContent.DATE, "resolution"),
                            GtdExtras.FIGURES.stream().map(name -> new FileColumn(name, CellContent.FIGURE)))
                    .flatMap(columns -> columns)
                    .toList(),
            false);

    private static Stream<FileColumn> of(CellContent content, String... names) {
        return Stream.of(names).map(name -> new FileColumn(name, content));
    }

    @Override
    public ProviderLayout layout() {
        return LAYOUT;
    }

    @Override
    public List<Remark> findings() {
        return List.of(GtdRemark.values());
    }

    @Override
    public FileColumns columns() {
        return COLUMNS;
    }

    @Override
    public AttackFileReader reader(ImportScope scope) {
        return new GtdReader(scope);
    }
}
