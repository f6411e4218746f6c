package org.attackregister.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.attackregister.model.Coded;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.AttackField.TollFigure;
import org.attackregister.model.attack.FieldTaker;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Target;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Statement;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.jspecify.annotations.Nullable;

/**
 * An attack's public shape written field by field, in the order of the table of fields: the bytes that the mapper would
 * write, in half the time or less. Hundreds of thousands are written at each start.
 */
final class AttackJson implements FieldTaker {
    /** Bytes that most attacks stay below. */
    private static final int MOST = 4_000;

    private static final AttackField[] FIELDS = AttackField.values();
    private static final TollFigure[] FIGURES = TollFigure.values();

    /** The names of each field's members, encoded once. */
    private static final byte[][][] MEMBERS = Arrays.stream(FIELDS)
            .map(field -> field.members().stream().map(JsonBytes::name).toArray(byte[][]::new))
            .toArray(byte[][][]::new);

    private final JsonBytes json = new JsonBytes(MOST);
    private byte[][] members = MEMBERS[0];
    private Instant moment = Instant.EPOCH;
    private String momentInWords = Instant.EPOCH.toString();

    /** The attack's JSON, written into the same buffer as the one before. */
    byte[] of(Versioned<Attack> version) {
        json.clear();
        json.raw('{');
        for (int i = 0; i < FIELDS.length; i++) {
            members = MEMBERS[i];
            FIELDS[i].give(version, this);
        }
        json.raw('}');
        return json.written();
    }

    private JsonBytes name() {
        return json.name(members[0]);
    }

    @Override
    public void text(@Nullable String text) {
        name().text(text);
    }

    @Override
    public void word(@Nullable Coded word) {
        text(word == null ? null : word.code());
    }

    @Override
    public void day(@Nullable LocalDate day) {
        text(day == null ? null : day.toString());
    }

    @Override
    public void degrees(@Nullable Double degrees) {
        name().raw(degrees);
    }

    @Override
    public void flag(@Nullable Boolean flag) {
        name().bool(flag);
    }

    @Override
    public void figure(@Nullable BigDecimal figure) {
        name().number(figure);
    }

    @Override
    public void toll(Tally toll) {
        for (int i = 0; i < FIGURES.length; i++) {
            json.name(members[i]).number(FIGURES[i].of(toll));
        }
    }

    @Override
    public void codes(List<String> codes) {
        list(codes, json::text);
    }

    @Override
    public void targets(List<Target> targets) {
        list(targets, target -> {
            json.raw('{');
            json.name(Name.CATEGORY).text(target.category());
            json.name(Name.TYPE).text(target.type());
            json.name(Name.SUBTYPE).text(target.subtype());
            json.name(Name.NAME).text(target.name());
            json.name(Name.GROUP).text(target.group());
            json.name(Name.NATIONALITIES);
            array(target.nationalities(), json::text);
            json.raw('}');
        });
    }

    @Override
    public void perpetrators(List<Perpetrator> perpetrators) {
        list(perpetrators, perpetrator -> {
            json.raw('{');
            json.name(Name.GROUP).text(perpetrator.group());
            Coded attribution = perpetrator.attribution();
            json.name(Name.ATTRIBUTION).text(attribution == null ? null : attribution.code());
            json.name(Name.CLAIMED_BY).text(perpetrator.claimedBy());
            json.raw('}');
        });
    }

    @Override
    public void sources(List<Citation> sources) {
        list(sources, source -> {
            json.raw('{');
            json.name(Name.SOURCE).text(source.source());
            json.name(Name.URL).text(source.url());
            json.raw('}');
        });
    }

    @Override
    public void statements(List<Statement> statements) {
        list(statements, json::mapped);
    }

    @Override
    public void figures(Map<String, BigDecimal> figures) {
        map(figures, json::number);
    }

    @Override
    public void ids(Map<String, String> ids) {
        map(ids, json::text);
    }

    @Override
    public void extra(Map<String, JsonNode> extra) {
        map(extra, this::node);
    }

    @Override
    public void number(long number) {
        name().whole(number);
    }

    /** All attacks of one change were recorded at the same moment. */
    @Override
    public void moment(Instant recordedAt) {
        if (!recordedAt.equals(moment)) {
            moment = recordedAt;
            momentInWords = recordedAt.toString();
        }
        text(momentInWords);
    }

    @Override
    public void links(String id) {
        String self = Links.child(Paths.ATTACKS, id);
        name().raw('{');
        json.name(Name.SELF).text(self);
        json.name(Name.HISTORY).text(self + "/history");
        json.raw('}');
    }

    private void node(JsonNode value) {
        if (value.isTextual()) {
            json.text(value.textValue());
        } else if (value.isIntegralNumber()) {
            json.raw(value.asText());
        } else {
            json.mapped(value);
        }
    }

    private <T> void list(List<T> values, Consumer<? super T> writing) {
        name();
        array(values, writing);
    }

    private <T> void array(List<T> values, Consumer<? super T> writing) {
        json.raw('[');
        for (T value : values) {
            json.next('[');
            writing.accept(value);
        }
        json.raw(']');
    }

    private <T> void map(Map<String, T> values, Consumer<? super T> writing) {
        name().raw('{');
        for (Map.Entry<String, T> value : values.entrySet()) {
            json.next('{').text(value.getKey());
            json.raw(':');
            writing.accept(value.getValue());
        }
        json.raw('}');
    }

    /** The names of parts, encoded once. */
    private static final class Name {
        static final byte[] CATEGORY = JsonBytes.name("category");
        static final byte[] TYPE = JsonBytes.name("type");
        static final byte[] SUBTYPE = JsonBytes.name("subtype");
        static final byte[] NAME = JsonBytes.name("name");
        static final byte[] GROUP = JsonBytes.name("group");
        static final byte[] NATIONALITIES = JsonBytes.name("nationalities");
        static final byte[] ATTRIBUTION = JsonBytes.name("attribution");
        static final byte[] CLAIMED_BY = JsonBytes.name("claimed_by");
        static final byte[] SOURCE = JsonBytes.name("source");
        static final byte[] URL = JsonBytes.name("url");
        static final byte[] SELF = JsonBytes.name("self");
        static final byte[] HISTORY = JsonBytes.name("history");
    }
}
