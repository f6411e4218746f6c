package org.attackregister.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.attackregister.query.Format;
import org.junit.jupiter.api.Test;

class AnswerKeyTest {
    private static final AnswerKey KEY = new AnswerKey("iskp", 115, false, "/v1/attacks?sort=-date", Format.JSON);

    @Test
    void hasTheSameTagForTheSameQuestionForEver() {
        assertThat(KEY.tag(Encoding.IDENTITY).opaque()).isEqualTo("r115-XV0ksPnnucIFEMAWJPHy8Q");
        assertThat(KEY.tag(Encoding.GZIP).opaque()).isEqualTo("r115-XV0ksPnnucIFEMAWJPHy8Q-gzip");
    }

    @Test
    void hasADifferentTagForWhatDiffers() {
        List<AnswerKey> keys = List.of(
                KEY,
                new AnswerKey("other", 115, false, "/v1/attacks?sort=-date", Format.JSON),
                new AnswerKey("iskp", 116, false, "/v1/attacks?sort=-date", Format.JSON),
                new AnswerKey("iskp", 115, true, "/v1/attacks?sort=-date", Format.JSON),
                new AnswerKey("iskp", 115, false, "/v1/attacks?sort=date", Format.JSON),
                new AnswerKey("iskp", 115, false, "/v1/attacks?sort=-date", Format.CSV),
                new AnswerKey("iskp\0115", 115, false, "/v1/attacks?sort=-date", Format.JSON));
        assertThat(keys.stream().flatMap(k -> Stream.of(k.tag(Encoding.IDENTITY), k.tag(Encoding.GZIP))))
                .doesNotHaveDuplicates();
    }
}
