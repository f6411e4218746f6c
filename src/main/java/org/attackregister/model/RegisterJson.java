package org.attackregister.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** How the register writes and reads JSON: snake_case names, ISO dates, exact decimals, nulls written out. */
public final class RegisterJson {
    /** The one mapper of the register; never reconfigured. */
    public static final ObjectMapper MAPPER = configure(JsonMapper.builder()).build();

    private RegisterJson() {}

    private static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModule(new JavaTimeModule())
                .addModule(new SimpleModule().addSerializer(Coded.class, new CodeSerializer()))
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /** The value as a tree. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Why a text is no JSON, in one line without what Jackson says of its own settings and classes. */
    public static String reason(JsonProcessingException broken) {
        if (broken instanceof JsonMappingException && isAfterTheValue(broken)) {
            return "there is text after the JSON value";
        }
        String first =
                String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
        return first.replaceAll("\\[Source: [^;\\]]*; ([^\\]]*)]", "$1").replaceAll(", from `[^`]*`", "");
    }

    /** Jackson has no other sign of it than its words. */
    private static boolean isAfterTheValue(JsonProcessingException broken) {
        return String.valueOf(broken.getOriginalMessage()).startsWith("Trailing token");
    }

    /** Writes the words of closed lists as their codes. */
    private static final class CodeSerializer extends StdSerializer<Coded> {
        private static final long serialVersionUID = 1L;

        CodeSerializer() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded word, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(word.code());
        }
    }
}
