package org.attackregister.ingest.acled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Attack;

/** An invented event, written cell by cell. */
final class Event {
    private final Map<String, String> cells = new LinkedHashMap<>();

    private Event() {}

    /** A complete event in today's layout: a roadside bomb that nobody saw coming, in a place that there is. */
    static Event complete() {
        Event event = new Event();
        Export.COLUMNS.forEach(c -> event.cells.put(c, ""));
        return event.with("event_id_cnty", "AFG90001")
                .with("event_date", "17 November 2021")
                .with("year", "2021")
                .with("time_precision", "1")
                .with("disorder_type", "Political violence")
                .with("event_type", "Explosions/Remote violence")
                .with("sub_event_type", "Remote explosive/landmine/IED")
                .with("actor1", "Islamic State Khorasan Province (ISKP)")
                .with("inter1", "Rebel group")
                .with("actor2", "Civilians (Afghanistan)")
                .with("assoc_actor_2", "Women (Afghanistan); Students (Afghanistan)")
                .with("inter2", "Civilians")
                .with("interaction", "Rebel group-Civilians")
                .with("civilian_targeting", "Civilians targeted")
                .with("iso", "4")
                .with("region", "Caucasus and Central Asia")
                .with("country", "Afghanistan")
                .with("admin1", "Kabul")
                .with("admin2", "Kabul")
                .with("admin3", "PD 13")
                .with("location", "Kabul")
                .with("latitude", "34.5167")
                .with("longitude", "69.1833")
                .with("geo_precision", "1")
                .with("source", "Invented Herald; Made-up Radio")
                .with("source_scale", "National")
                .with("notes", "An invented bomb hit an invented minibus.")
                .with("fatalities", "3")
                .with("tags", "women targeted: girls")
                .with("timestamp", "1637700000");
    }

    /** An event with a cell of its own. */
    Event with(String column, String text) {
        cells.put(column, text);
        return this;
    }

    /** An event whose file lacks a column. */
    Event without(String column) {
        cells.remove(column);
        return this;
    }

    /** Sets type and sub-event type; an empty one is blank. */
    Event type(String type, String subtype) {
        return with("event_type", type).with("sub_event_type", subtype);
    }

    /** Sets both actors and their types; the third column that repeats these is left blank. */
    Event between(String first, String firstType, String second, String secondType) {
        return with("actor1", first)
                .with("inter1", firstType)
                .with("actor2", second)
                .with("inter2", secondType)
                .with("interaction", "");
    }

    /** Reads a file of this event. */
    Export read() {
        return Export.read(header(), List.of(row(header())));
    }

    /** Reads the event, which must make an attack. */
    Attack attack() {
        return read().attack();
    }

    Header header() {
        return new Header(List.copyOf(cells.keySet()));
    }

    Row row(Header header) {
        return new Row(header, "events.csv", 2, new ArrayList<>(cells.values()), null);
    }
}
