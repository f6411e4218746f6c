import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.AnnualFiguresApi;
import org.openapitools.client.api.AttacksApi;
import org.openapitools.client.api.SyncApi;
import org.openapitools.client.api.WritingApi;
import org.openapitools.client.model.*;

/** Calls by the client that openapi-generator makes for Java; prints what each saw. */
public final class Calls {
    private interface Call {
        void make() throws ApiException;
    }

    private static Problem refusal(Call call) throws Exception {
        try {
            call.make();
        } catch (ApiException refused) {
            return ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        }
        throw new IllegalStateException("nothing was refused");
    }

    /** Calls an operation by the names of its parameters: a new filter moves the places of all behind it. */
    @SuppressWarnings("unchecked")
    private static <T> T call(Object api, String operation, Map<String, ?> named) throws ApiException {
        Method method = Stream.of(api.getClass().getMethods())
                .filter(m -> m.getName().equals(operation))
                .min(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow();
        List<String> names = Stream.of(method.getParameters()).map(Parameter::getName).toList();
        if (!names.containsAll(named.keySet())) {
            throw new IllegalArgumentException(operation + " takes " + names + ", not " + named.keySet());
        }
        try {
            return (T) method.invoke(api, names.stream().map(named::get).toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ApiException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] words) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(words[0]);
        client.setRequestInterceptor(r -> r.header("Authorization", "Bearer " + System.getenv("REGISTER_TOKEN")));
        AttacksApi attacks = new AttacksApi(client);
        AnnualFiguresApi figures = new AnnualFiguresApi(client);
        SyncApi sync = new SyncApi(client);
        WritingApi writing = new WritingApi(client);

        AttackList list = call(attacks, "listAttacks", Map.of(
                "year", List.of(2022),
                "country", List.of("AF"),
                "where", List.of("not.target_category=civilians", "primary.attack_type=bombing-explosion"),
                "limit", 2));
        System.out.println("list " + list.getPage().getTotal() + " " + list.getItems().get(0).getId() + " "
                + list.getItems().get(0).getDate());

        AttackList selected = call(attacks, "listAttacks", Map.of(
                "suicide", true, "sort", "-killed", "fields", List.of("id", "killed"), "limit", 1));
        AttackSelection picked = selected.getItems().get(0);
        System.out.println("fields " + picked.getId() + " " + picked.getKilled() + " "
                + picked.getCity_JsonNullable().isPresent());

        List<String> table = new ArrayList<>();
        client.setResponseInterceptor(sent -> new BufferedReader(new InputStreamReader(sent.body(), UTF_8))
                .lines().forEach(table::add));
        call(new AttacksApi(client), "listAttacks", Map.of(
                "format", "csv", "fields", List.of("id", "killed"), "limit", 2));
        client.setResponseInterceptor(null);
        System.out.println("csv " + table.get(0) + " " + table.size());

        CountList counts = call(attacks, "countAttacks", Map.of(
                "groupBy", List.of("target_category"), "top", 1));
        System.out.println("counts " + counts.getItems().stream()
                .map(r -> (r.getRest() ? "rest" : r.getTargetCategory()) + "=" + r.getAttacks())
                .collect(Collectors.joining(" ")));

        AnnualShareList figured = call(figures, "listAnnualShares", Map.of(
                "basis", List.of("reported", "computed"), "limit", 1000));
        List<ShareRow> shares = figured.getItems();
        System.out.println("shares "
                + shares.stream().filter(r -> r.getActualInstance() instanceof AnnualShare).count() + " "
                + shares.stream().filter(r -> r.getActualInstance() instanceof ComputedShare).count());

        ComparisonList compared = call(figures, "compareAnnualShares", Map.of("limit", 1000));
        List<Comparison> comparison = compared.getItems();
        System.out.println("comparison " + comparison.size() + " "
                + comparison.stream().filter(Comparison::getComparable).count());

        Attack attack = attacks.getAttack("iskp-2021-08-26-kabul-airport-abbey-gate", null, null);
        System.out.println("attack " + attack.getKilled() + " " + attack.getTargets().get(0).getCategory());

        Problem absent = refusal(() -> attacks.getAttack("nobody-knows-it", null, null));
        System.out.println("absent " + absent.getStatus() + " " + absent.getType());

        Problem refused = refusal(() -> call(attacks, "listAttacks", Map.of(
                "country", List.of("ZZZ"), "sort", "size")));
        System.out.println("refused " + refused.getStatus() + " " + refused.getErrors().stream()
                .map(f -> f.getParameter() + ":" + f.getCode()).sorted().collect(Collectors.joining(" ")));

        ChangeList changes = call(sync, "listChanges", Map.of(
                "recordType", List.of("attack"), "limit", 3, "waitSeconds", 0));
        System.out.println("changes " + changes.getPage().getReturned() + " " + changes.getItems().get(0).getOperation()
                + " " + changes.getItems().get(0).getAttack().getId());

        DigestList digests = call(sync, "listDigests", Map.of("by", List.of("year")));
        System.out.println("digests " + digests.getItems().size() + " " + digests.getTotals().getAttacks());

        File snapshot = call(sync, "getSnapshot", Map.of());
        System.out.println("snapshot " + Files.readAllLines(snapshot.toPath()).size());

        AttackBody body = new AttackBody().id("written-by-java").dataset("iskp").kind(Kind.ATTACK)
                .date(LocalDate.of(2023, 5, 6)).datePrecision(DatePrecision.DAY).country("AF");
        Attack written = writing.createAttack(body, "a call of a generated client", null);
        System.out.println("written " + written.getVersion() + " " + written.getDate());
        int deleted = writing.deleteAttackWithHttpInfo(written.getId(), "a call of a generated client", null, "*")
                .getStatusCode();
        Problem gone = refusal(() -> attacks.getAttack(written.getId(), null, null));
        System.out.println("deleted " + deleted + " " + gone.getStatus());

        System.out.println("history " + attacks.getAttackHistory(written.getId(), null, null).getItems().stream()
                .map(e -> e.getOperation() + "=" + (e.getAttack() == null ? null : e.getAttack().getId().substring(0, 7)))
                .collect(Collectors.joining(" ")));
    }
}
