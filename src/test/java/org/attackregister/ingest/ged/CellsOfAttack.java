package org.attackregister.ingest.ged;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Objects;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Tally;
import org.jspecify.annotations.Nullable;

/** Where a cell of a GED row is found again in the attack that was made of it, as the crosswalk's rules say. */
final class CellsOfAttack {
    private CellsOfAttack() {}

    static boolean contains(Attack attack, GedColumn column, String cell, Row row) {
        JsonNode extra = attack.account().extra().get(column.header());
        if (extra != null) {
            return extra.asText().equals(GedExtras.NUMBERS.contains(column) ? NumberCells.whole(cell) : cell);
        }
        Place where = attack.where();
        Tally killed = attack.casualties().toll(AttackField.KILLED);
        return switch (column) {
            case ID -> attack.account().externalIds().get("ucdp-ged").equals(cell);
            case RELID -> attack.account().externalIds().get("ucdp-ged-relid").equals(cell);
            case YEAR -> cell.equals(attack.when().date().toString().substring(0, 4));
            case DATE_START -> cell.startsWith(attack.when().date().toString());
            case DATE_END -> cell.startsWith(attack.when().latest().toString());
            case LATITUDE -> Objects.equals(where.latitude(), Double.valueOf(cell));
            case LONGITUDE -> Objects.equals(where.longitude(), Double.valueOf(cell));
            case GEOM_WKT -> isPoint(where, cell);
            case BEST -> isFigure(killed.best(), cell);
            case LOW -> isFigure(killed.low(), cell);
            case HIGH -> isFigure(killed.high(), cell);
            case ADM_1 -> cell.equals(where.admin1());
            case ADM_2 -> cell.equals(where.city());
            case WHERE_DESCRIPTION -> cell.equals(where.location());
            case WHERE_COORDINATES ->
                cell.equals(where.city())
                        || cell.equals(where.admin1())
                        || cell.equals(where.location())
                        || cell.equals(row.text("country"));
            case COUNTRY -> isCountry(attack, "country", cell);
            case COUNTRY_ID -> isCountry(attack, "country_id", cell);
            case CONFLICT_DSET_ID, DYAD_DSET_ID, SIDE_A_DSET_ID, SIDE_B_DSET_ID ->
                cell.equals(row.text(column.header().replace("_dset_", "_new_")));
            case SOURCE_ARTICLE -> cell.equals(articles(attack));
            case NUMBER_OF_SOURCES -> cell.equals("-1");
            default -> false;
        };
    }

    private static boolean isFigure(@Nullable BigDecimal figure, String cell) {
        return figure != null && figure.compareTo(new BigDecimal(cell)) == 0;
    }

    private static boolean isPoint(Place where, String cell) {
        String[] numbers =
                cell.substring(cell.indexOf('(') + 1, cell.indexOf(')')).split(" ", 2);
        return Objects.equals(where.longitude(), Double.valueOf(numbers[0]))
                && Objects.equals(where.latitude(), Double.valueOf(numbers[1]));
    }

    private static boolean isCountry(Attack attack, String vocabulary, String cell) {
        return GedImport.CODES
                .mapping("ucdp-ged", vocabulary, NumberCells.whole(cell))
                .filter(m -> attack.where().country().equals(m.target()))
                .isPresent();
    }

    private static String articles(Attack attack) {
        String[] offices = list(attack, "source_office");
        String[] dates = list(attack, "source_date");
        String[] headlines = list(attack, "source_headline");
        StringBuilder articles = new StringBuilder();
        for (int i = 0; i < offices.length; i++) {
            articles.append(";\"%s,%s,%s\"".formatted(offices[i], dates[i], headlines[i]));
        }
        return articles.substring(1);
    }

    private static String[] list(Attack attack, String column) {
        return attack.account().extra().get(column).asText().split(";", -1);
    }
}
