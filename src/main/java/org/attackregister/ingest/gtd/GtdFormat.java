package org.attackregister.ingest.gtd;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attackregister.ingest.kit.HeaderSignature;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.CellContent;
import org.attackregister.ingest.row.FileColumn;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.Gap;
import org.attackregister.model.record.Dataset.SeriesBreak;
import org.attackregister.model.record.Dataset.StatedCoverage;

/** The files of the Global Terrorism Database: the official 135 columns, or some of them. */
public final class GtdFormat implements AttackFormat {
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

    /** What older files write into an empty cell. */
    static final Set<String> BLANKS = Set.of(".");

    private static final List<SeriesBreak> SERIES_BREAKS = List.of(
            new SeriesBreak(
                    LocalDate.of(1998, 1, 1),
                    "Until 1997 attacks were collected as they happened (Pinkerton); those of 1998 to March 2008"
                            + " were collected years later, from sources that were still to be had."),
            new SeriesBreak(
                    LocalDate.of(2008, 4, 1),
                    "From April 2008 attacks were collected as they happened again, by another institute (ISVG)."),
            new SeriesBreak(
                    LocalDate.of(2012, 1, 1),
                    "From the attacks of 2012 on START collects itself, with more sources and by machine first."));

    private static final List<Gap> GAPS = List.of(new Gap(
            LocalDate.of(1993, 1, 1),
            LocalDate.of(1993, 12, 31),
            "The records of 1993 were lost before they were entered. GTD publishes what it found again as a separate"
                    + " file, which is not a census of that year."));

    @Override
    public String code() {
        return GtdList.SCHEME;
    }

    @Override
    public String meaning() {
        return "Global Terrorism Database: the official 135 columns or a subset with eventid, iyear and country";
    }

    @Override
    public Dataset dataset(String id) {
        return new Dataset(
                id,
                "Global Terrorism Database",
                "Terrorist attacks all over the world from 1970 on, by actors who are no state. The records of 1993"
                        + " were lost.",
                "GTD Terms of Use (START)",
                "START (National Consortium for the Study of Terrorism and Responses to Terrorism). (2022)."
                        + " Global Terrorism Database 1970 - 2020 [data file]. https://www.start.umd.edu/gtd",
                StatedCoverage.NOTHING,
                null,
                null,
                true,
                "all dead, perpetrators included",
                SERIES_BREAKS,
                "start-gtd",
                "https://www.start.umd.edu/gtd");
    }

    @Override
    public List<Gap> gaps() {
        return GAPS;
    }

    @Override
    public HeaderSignature signature() {
        return HeaderSignature.of("a GTD file", "eventid", "iyear", "country|country_txt");
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
    public String toll() {
        return "nkill";
    }

    @Override
    public Set<String> unknownWords() {
        return Set.of("-9", "-99", "Unknown", ".");
    }

    @Override
    public AttackFileReader reader(ImportScope scope) {
        return new GtdReader(scope);
    }
}
