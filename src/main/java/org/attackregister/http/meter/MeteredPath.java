package org.attackregister.http.meter;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The path under which a request is metered: one for each resource, however many ids there are. */
final class MeteredPath {
    private static final String API = "/v1/";
    private static final String ATTACKS = "/v1/attacks/";
    private static final String HISTORY = "/history";
    private static final String IMPORTS = "/v1/imports/";
    private static final String REPORT = "/report";

    /** What has a name of its own where others have an id. */
    private static final Set<String> NAMED =
            Set.of("/v1/attacks/counts", "/v1/annual-shares/shifts", "/v1/annual-shares/comparison");

    private MeteredPath() {}

    /** A path without slashes at its end. */
    static String plain(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** The template of a plain path with an id; null where the path says itself what was asked, or is none of ours. */
    static @Nullable String template(String path) {
        int list = path.startsWith(API) ? path.indexOf('/', API.length()) : -1;
        if (list < 0 || NAMED.contains(path)) {
            return null;
        }
        int behind = path.indexOf('/', list + 1);
        if (behind < 0) {
            return path.startsWith(ATTACKS) ? "/v1/attacks/{id}" : "/v1/{list}/{id}";
        }
        String rest = path.substring(behind);
        if (path.startsWith(ATTACKS) && rest.equals(HISTORY)) {
            return "/v1/attacks/{id}/history";
        }
        return path.startsWith(IMPORTS) && rest.equals(REPORT) ? "/v1/imports/{id}/report" : null;
    }
}
