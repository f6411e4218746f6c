package org.attackregister.snapshot;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The rules of evidence as SQL over the stored texts, for codes that are numbers of one digit. */
final class SqlGrades {
    /** The rule that keeps an attack out of {@code strict}; null where none does. */
    static final String RULE = "(case when "
            + any("doubtterr", "alternative", "guncertain1", "guncertain2", "specificity")
            + " then case when " + code("alternative", 1, 2, 3, 4, 5) + " then 'alternative' when "
            + code("doubtterr", 1)
            + " then 'doubtterr' when " + code("guncertain1", 1) + " or " + code("guncertain2", 1)
            + " then 'guncertain' when " + code("specificity", 4, 5) + " then 'specificity' when not ("
            + code("doubtterr", 0) + " and " + code("guncertain1", 0) + " and " + code("specificity", 1, 2, 3)
            + ") then 'unknown' end when " + any("event_clarity", "date_prec", "where_prec") + " then case when "
            + code("event_clarity", 2) + " then 'event_clarity' when " + code("date_prec", 4, 5)
            + " then 'date_prec' when " + code("where_prec", 4, 5, 6, 7) + " then 'where_prec' when not ("
            + code("event_clarity", 1) + " and " + code("date_prec", 1, 2, 3) + " and " + code("where_prec", 1, 2, 3)
            + ") then 'unknown' end when verification is null or (perpetrators not like '%\"suspected\"%'"
            + " and perpetrators not like '%\"disputed\"%' and (perpetrators = '[]'"
            + " or perpetrators like '%\"attribution\":null%')) then 'unknown' when verification <> 'verified'"
            + " then 'verification' when perpetrators like '%\"suspected\"%' or perpetrators like '%\"disputed\"%'"
            + " then 'attribution' when sources not like '%other-source%' then 'sources' end)";

    private SqlGrades() {}

    private static String any(String... columns) {
        return Arrays.stream(columns)
                .map(column -> "extra like '%\"" + column + "\":%'")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String code(String column, int... codes) {
        return Arrays.stream(codes)
                .mapToObj(code -> "extra like '%\"" + column + "\":" + code + "%'")
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
