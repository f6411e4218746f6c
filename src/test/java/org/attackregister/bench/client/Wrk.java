package org.attackregister.bench.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A load by {@code wrk}, one thread, in a process of its own. */
final class Wrk implements LoadClient {
    private static final Pattern ANSWERED = Pattern.compile("(\\d+) requests in ([\\d.]+)(ms|s|m),");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses|Socket errors");
    private static final Map<String, Double> SECONDS = Map.of("ms", 1e-3, "s", 1.0, "m", 60.0);
    private static final String SCRIPT = """
            local requests = {}
            local at = 0
            init = function(args)
              local headers = { %s }
              for path in io.lines("%s") do
                requests[#requests + 1] = wrk.format("GET", path, headers)
              end
            end
            request = function()
              at = at %% #requests + 1
              return requests[at]
            end
            """;

    static boolean isInstalled() throws InterruptedException {
        try {
            Process version = new ProcessBuilder("wrk", "-v")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            version.waitFor();
            return true;
        } catch (IOException missing) {
            return false;
        }
    }

    @Override
    public String name() {
        return "`wrk`, one thread";
    }

    @Override
    public LoadOutcome load(URI address, int connections, double seconds, Requests requests)
            throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("wrk");
        Path paths = Files.write(directory.resolve("paths"), requests.paths());
        Path script = Files.writeString(directory.resolve("paths.lua"), SCRIPT.formatted(lua(requests), paths));
        try {
            return run(List.of(
                    "wrk",
                    "-t1",
                    "-c" + connections,
                    "-d" + Math.max(1, Math.round(seconds)),
                    "-s",
                    script.toString(),
                    address.toString()));
        } finally {
            Files.delete(paths);
            Files.delete(script);
            Files.delete(directory);
        }
    }

    private static String lua(Requests requests) {
        return requests.headers().entrySet().stream()
                .map(e -> "[\"%s\"] = [[%s]]".formatted(e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static LoadOutcome run(List<String> command) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String written = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher answered = ANSWERED.matcher(written);
        if (wrk.waitFor() != 0 || !answered.find() || FAILED.matcher(written).find()) {
            throw new IllegalStateException("wrk: " + written);
        }
        return new LoadOutcome(
                Long.parseLong(answered.group(1)),
                Double.parseDouble(answered.group(2)) * SECONDS.get(answered.group(3)));
    }
}
