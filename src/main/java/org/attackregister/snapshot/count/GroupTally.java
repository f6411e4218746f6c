package org.attackregister.snapshot.count;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.FilterField.EntryList;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.column.ListColumn;
import org.attackregister.snapshot.column.NarrowCodes;
import org.attackregister.snapshot.filter.SelectedRows;

/** How many attacks each group has a part in, as {@code group=} finds them: an attack of several groups is one of each. */
public final class GroupTally {
    private final SelectedRows selected;
    private final Dictionary groups;

    public GroupTally(SelectedRows selected) {
        this.selected = selected;
        this.groups = selected.columns().dictionaries().of(FilterField.GROUP);
    }

    /** The number of attacks by the id of the group. */
    public Map<String, Long> attacks() {
        ListColumn list = selected.columns().list(EntryList.PERPETRATORS);
        NarrowCodes codes = list.entries(list.part(FilterField.GROUP)).codes();
        String[] ids = ids();
        Map<String, Long> attacks = new LinkedHashMap<>();
        selected.rows().forEach(row -> {
            int start = list.start(row);
            for (int entry = start; entry < list.end(row); entry++) {
                String id = ids[codes.at(entry)];
                if (!id.isEmpty() && isFirst(id, start, entry, codes, ids)) {
                    attacks.merge(id, 1L, Long::sum);
                }
            }
        });
        return attacks;
    }

    /** The ids of current groups by code; none for no value. */
    private String[] ids() {
        String[] ids = new String[groups.size()];
        for (int code = 0; code < ids.length; code++) {
            String id = groups.text(code);
            ids[code] = id == null ? "" : selected.merges().current(id);
        }
        return ids;
    }

    private static boolean isFirst(String id, int start, int entry, NarrowCodes codes, String[] ids) {
        for (int before = start; before < entry; before++) {
            if (ids[codes.at(before)].equals(id)) {
                return false;
            }
        }
        return true;
    }
}
