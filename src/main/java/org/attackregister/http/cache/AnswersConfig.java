package org.attackregister.http.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many finished answers are kept. */
@ConfigMapping(prefix = "register.answers")
interface AnswersConfig {
    /** How many bytes of finished answers are kept in memory, at most an eighth of the heap; 0 keeps none. */
    @WithDefault("67108864")
    long cacheBytes();
}
