import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    private static AttackList list(List<Integer> year, List<String> country, List<String> where, Boolean suicide,
            String sort, List<String> fields, Integer limit, AttacksApi attacks) throws ApiException {
        return attacks.listAttacks(null, null, null, sort, fields, limit, null, null, null, null, year, null, null, null,
                null, country, null, null, null, null, null, null, null, null, null, suicide, null, null, null, null, null,
                null, null, null, null, null, null, where);
    }

    public static void main(String[] words) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(words[0]);
        client.setRequestInterceptor(r -> r.header("Authorization", "Bearer " + System.getenv("REGISTER_TOKEN")));
        AttacksApi attacks = new AttacksApi(client);
        AnnualFiguresApi figures = new AnnualFiguresApi(client);
        SyncApi sync = new SyncApi(client);
        WritingApi writing = new WritingApi(client);

        AttackList list = list(List.of(2022), List.of("AF"),
                List.of("not.target_category=civilians", "primary.attack_type=bombing-explosion"), null, null, null, 2,
                attacks);
        System.out.println("list " + list.getPage().getTotal() + " " + list.getItems().get(0).getId() + " "
                + list.getItems().get(0).getDate());

        AttackSelection picked =
                list(null, null, null, true, "-killed", List.of("id", "killed"), 1, attacks).getItems().get(0);
        System.out.println("fields " + picked.getId() + " " + picked.getKilled() + " "
                + picked.getCity_JsonNullable().isPresent());

        List<String> table = new ArrayList<>();
        client.setResponseInterceptor(sent -> new BufferedReader(new InputStreamReader(sent.body(), UTF_8))
                .lines().forEach(table::add));
        new AttacksApi(client).listAttacks(null, null, "csv", null, List.of("id", "killed"), 2, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null);
        client.setResponseInterceptor(null);
        System.out.println("csv " + table.get(0) + " " + table.size());

        CountList counts = attacks.countAttacks(null, null, null, List.of("target_category"), null, null, null, null, 1,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        System.out.println("counts " + counts.getItems().stream()
                .map(r -> (r.getRest() ? "rest" : r.getTargetCategory()) + "=" + r.getAttacks())
                .collect(Collectors.joining(" ")));

        List<ShareRow> shares = figures.listAnnualShares(null, null, null, List.of("reported", "computed"), null, null,
                null, 1000, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null).getItems();
        System.out.println("shares "
                + shares.stream().filter(r -> r.getActualInstance() instanceof AnnualShare).count() + " "
                + shares.stream().filter(r -> r.getActualInstance() instanceof ComputedShare).count());

        List<Comparison> comparison = figures.compareAnnualShares(null, null, null, null, null, null, 1000, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null).getItems();
        System.out.println("comparison " + comparison.size() + " "
                + comparison.stream().filter(Comparison::getComparable).count());

        Attack attack = attacks.getAttack("iskp-2021-08-26-kabul-airport-abbey-gate", null, null);
        System.out.println("attack " + attack.getKilled() + " " + attack.getTargets().get(0).getCategory());

        Problem absent = refusal(() -> attacks.getAttack("nobody-knows-it", null, null));
        System.out.println("absent " + absent.getStatus() + " " + absent.getType());

        Problem refused = refusal(() -> list(null, List.of("ZZZ"), null, null, "size", null, null, attacks));
        System.out.println("refused " + refused.getStatus() + " " + refused.getErrors().stream()
                .map(f -> f.getParameter() + ":" + f.getCode()).sorted().collect(Collectors.joining(" ")));

        ChangeList changes = sync.listChanges(null, null, null, List.of("attack"), null, 3, 0, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null);
        System.out.println("changes " + changes.getPage().getReturned() + " " + changes.getItems().get(0).getOperation()
                + " " + changes.getItems().get(0).getAttack().getId());

        DigestList digests = sync.listDigests(null, null, null, List.of("year"), null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null);
        System.out.println("digests " + digests.getItems().size() + " " + digests.getTotals().getAttacks());

        System.out.println("snapshot " + Files.readAllLines(sync.getSnapshot(null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null).toPath()).size());

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
