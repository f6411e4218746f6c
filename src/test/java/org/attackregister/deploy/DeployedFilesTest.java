package org.attackregister.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files for Compose, Kubernetes and nginx name what the program has, and each other's names. */
class DeployedFilesTest {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final String PASSWORD = "QUARKUS_DATASOURCE_PASSWORD";

    private final Compose compose = Compose.read();
    private final Kubernetes kubernetes = Kubernetes.read();

    private static Set<String> words(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void setOnlyWhatIsReadWhenTheProgramStarts() throws IOException {
        assertThat(ProgramSettings.variables())
                .containsAll(compose.environment("register-1").keySet())
                .containsAll(compose.environment("register-2").keySet())
                .containsAll(kubernetes.environment());
    }

    @Test
    void containNoPassword() {
        assertThat(compose.environment("register-1").get(PASSWORD)).startsWith("${REGISTER_DATABASE_PASSWORD:?");
        assertThat(compose.environment("postgresql").get("POSTGRES_PASSWORD"))
                .isEqualTo(compose.environment("register-1").get(PASSWORD));
        assertThat(kubernetes.container().path("env").findValuesAsText("name")).contains(PASSWORD);
        assertThat(kubernetes.container().path("env").findValues("value")).isEmpty();
        assertThat(kubernetes.of("Secret")).isEmpty();
    }

    @Test
    void exampleOfSecretsNamesAllThatComposeAsksFor() throws IOException {
        String example = Files.readString(Path.of("src/main/deploy/.env.example"));

        assertThat(words(Pattern.compile("(?m)^#?([A-Z_]+)="), example)).isEqualTo(words(PLACE, compose.text()));
        assertThat(example).contains("REGISTER_DATABASE_PASSWORD=\n");
    }

    @Test
    void nginxAsksTheServicesOfComposeWhereTheyListen() throws IOException {
        String nginx = Files.readString(Nginx.CONFIGURATION);

        assertThat(words(Pattern.compile("(?m)^ +server ([a-z0-9-]+):8080 "), nginx))
                .containsExactlyElementsOf(compose.names("register-"));
        assertThat(nginx).contains("listen 8080;");
        assertThat(compose.service("nginx").path("ports").path(0).textValue()).endsWith(":8080");
        assertThat(compose.service("nginx")
                        .path("networks")
                        .path("register")
                        .path("ipv4_address")
                        .textValue())
                .isEqualTo(compose.environment("register-1").get("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES"));
    }

    @Test
    void nameTheImageOfThisVersion() throws IOException {
        MatchResult version = Pattern.compile("<version>([^<]+)</version>")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow();
        String image = "attack-register:" + version.group(1) + "-postgresql";

        assertThat(Stream.of("register-1", "register-2")
                        .map(name -> compose.service(name).path("image").textValue()))
                .containsOnly("${REGISTER_IMAGE:-" + image + "}");
        assertThat(kubernetes.container().path("image").textValue()).isEqualTo("REGISTRY/" + image);
    }

    @Test
    void kubernetesSendsToThePortOfTheContainer() {
        JsonNode port = kubernetes.container().path("ports").path(0);

        assertThat(port.path("containerPort").intValue()).isEqualTo(8080);
        assertThat(kubernetes
                        .of("Service")
                        .get(0)
                        .at("/spec/ports/0/targetPort")
                        .textValue())
                .isEqualTo(port.path("name").textValue());
        assertThat(kubernetes
                        .of("NetworkPolicy")
                        .get(0)
                        .at("/spec/ingress/0/ports/0/port")
                        .textValue())
                .isEqualTo(port.path("name").textValue());
    }

    @Test
    void kubernetesLeavesAnInstanceTimeToEnd() {
        JsonNode pod = kubernetes.of("Deployment").get(0).at("/spec/template/spec");
        int wait = Integer.parseInt(
                kubernetes.container().at("/lifecycle/preStop/exec/command/1").textValue());
        String end = kubernetes
                .of("ConfigMap")
                .get(0)
                .at("/data/QUARKUS_SHUTDOWN_TIMEOUT")
                .textValue();

        assertThat(pod.path("terminationGracePeriodSeconds").intValue())
                .isGreaterThan(wait + Integer.parseInt(end.replace("S", "")));
    }
}
