package org.attackregister.ingest.gtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.Gap;
import org.attackregister.model.record.Dataset.SeriesBreak;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.attackregister.model.record.Source;
import org.junit.jupiter.api.Test;

class GtdFormatTest {
    private final GtdFormat format = new GtdFormat();

    @Test
    void describesItsDatasets() {
        Dataset dataset = format.dataset("gtd-2020");

        assertThat(dataset.id()).isEqualTo("gtd-2020");
        assertThat(dataset.coverage()).isEqualTo(StatedCoverage.NOTHING);
        assertThat(dataset.licence()).isEqualTo("GTD Terms of Use (START)");
        assertThat(dataset.attribution()).startsWith("START (National Consortium for the Study of Terrorism");
        assertThat(dataset.description()).contains("1993");
        assertThat(format.layout().gaps())
                .extracting(Gap::from, Gap::to)
                .containsExactly(tuple(LocalDate.of(1993, 1, 1), LocalDate.of(1993, 12, 31)));
        assertThat(dataset.census()).isNull();
        assertThat(dataset.selection()).isNull();
        assertThat(dataset.recordsInitiator()).isTrue();
        assertThat(dataset.killedCovers()).isEqualTo("all dead, perpetrators included");
        assertThat(dataset.seriesBreaks())
                .extracting(SeriesBreak::date)
                .containsExactly(LocalDate.of(1998, 1, 1), LocalDate.of(2008, 4, 1), LocalDate.of(2012, 1, 1));
    }

    @Test
    void namesASourceThatTheSeedHas() {
        Dataset dataset = format.dataset("gtd-2020");

        assertThat(SeedScope.records("sources.json", Source.class))
                .extracting(Source::id)
                .contains(dataset.source());
    }

    @Test
    void readsRowsAsAttacksOfTheDataset() {
        var attack = new GtdRows().read();

        assertThat(format.code()).isEqualTo("gtd");
        assertThat(attack.dataset()).isEqualTo("gtd-2020");
        assertThat(attack.kind()).isEqualTo(Kind.ATTACK);
        assertThat(attack.account().sources()).containsExactly(new Citation("start-gtd", null));
    }

    @Test
    void makesTheSameAttackAsTheOneThatIsReadBack() throws Exception {
        var attack = new GtdRows().read("nkill", "2.50", "propvalue", "12345678901", "nhours", "1.50");

        String json = RegisterJson.MAPPER.writeValueAsString(attack);

        assertThat(RegisterJson.MAPPER.readValue(json, attack.getClass())).isEqualTo(attack);
    }
}
