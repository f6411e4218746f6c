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
import org.openapitools.client.api.AnnualFiguresApi.APICompareAnnualSharesRequest;
import org.openapitools.client.api.AnnualFiguresApi.APIListAnnualSharesRequest;
import org.openapitools.client.api.AttacksApi;
import org.openapitools.client.api.AttacksApi.APICountAttacksRequest;
import org.openapitools.client.api.AttacksApi.APIGetAttackHistoryRequest;
import org.openapitools.client.api.AttacksApi.APIGetAttackRequest;
import org.openapitools.client.api.AttacksApi.APIListAttacksRequest;
import org.openapitools.client.api.SyncApi;
import org.openapitools.client.api.SyncApi.APIGetSnapshotRequest;
import org.openapitools.client.api.SyncApi.APIListChangesRequest;
import org.openapitools.client.api.SyncApi.APIListDigestsRequest;
import org.openapitools.client.api.WritingApi;
import org.openapitools.client.api.WritingApi.APICreateAttackRequest;
import org.openapitools.client.api.WritingApi.APIDeleteAttackRequest;
import org.openapitools.client.model.*;

/** Calls by the client that openapi-generator makes for Java with single request parameters; prints what each saw. */
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

    public static void main(String[] words) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(words[0]);
        client.setRequestInterceptor(r -> r.header("Authorization", "Bearer " + System.getenv("REGISTER_TOKEN")));
        AttacksApi attacks = new AttacksApi(client);
        AnnualFiguresApi figures = new AnnualFiguresApi(client);
        SyncApi sync = new SyncApi(client);
        WritingApi writing = new WritingApi(client);

        AttackList list = attacks.listAttacks(APIListAttacksRequest.newBuilder().year(List.of(2022)).country(List.of("AF"))
                .where(List.of("not.target_category=civilians", "primary.attack_type=bombing-explosion")).limit(2).build());
        System.out.println("list " + list.getPage().getTotal() + " " + list.getItems().get(0).getId() + " "
                + list.getItems().get(0).getDate());

        AttackSelection picked =
                attacks.listAttacks(APIListAttacksRequest.newBuilder().suicide(true).sort("-killed")
                        .fields(List.of("id", "killed")).limit(1).build()).getItems().get(0);
        System.out.println("fields " + picked.getId() + " " + picked.getKilled() + " "
                + picked.getCity_JsonNullable().isPresent());

        List<String> table = new ArrayList<>();
        client.setResponseInterceptor(sent -> new BufferedReader(new InputStreamReader(sent.body(), UTF_8))
                .lines().forEach(table::add));
        new AttacksApi(client).listAttacks(APIListAttacksRequest.newBuilder().format("csv")
                .fields(List.of("id", "killed")).limit(2).build());
        client.setResponseInterceptor(null);
        System.out.println("csv " + table.get(0) + " " + table.size());

        CountList counts = attacks.countAttacks(APICountAttacksRequest.newBuilder().groupBy(List.of("target_category")).top(1).build());
        System.out.println("counts " + counts.getItems().stream()
                .map(r -> (r.getRest() ? "rest" : r.getTargetCategory()) + "=" + r.getAttacks())
                .collect(Collectors.joining(" ")));

        List<ShareRow> shares = figures.listAnnualShares(APIListAnnualSharesRequest.newBuilder()
                .basis(List.of("reported", "computed")).limit(1000).build()).getItems();
        System.out.println("shares "
                + shares.stream().filter(r -> r.getActualInstance() instanceof AnnualShare).count() + " "
                + shares.stream().filter(r -> r.getActualInstance() instanceof ComputedShare).count());

        List<Comparison> comparison = figures.compareAnnualShares(APICompareAnnualSharesRequest.newBuilder()
                .limit(1000).build()).getItems();
        System.out.println("comparison " + comparison.size() + " "
                + comparison.stream().filter(Comparison::getComparable).count());

        Attack attack = attacks.getAttack(
                APIGetAttackRequest.newBuilder().id("iskp-2021-08-26-kabul-airport-abbey-gate").build());
        System.out.println("attack " + attack.getKilled() + " " + attack.getTargets().get(0).getCategory());

        Problem absent = refusal(() -> attacks.getAttack(
                APIGetAttackRequest.newBuilder().id("nobody-knows-it").build()));
        System.out.println("absent " + absent.getStatus() + " " + absent.getType());

        Problem refused = refusal(() -> attacks.listAttacks(
                APIListAttacksRequest.newBuilder().country(List.of("ZZZ")).sort("size").build()));
        System.out.println("refused " + refused.getStatus() + " " + refused.getErrors().stream()
                .map(f -> f.getParameter() + ":" + f.getCode()).sorted().collect(Collectors.joining(" ")));

        ChangeList changes = sync.listChanges(APIListChangesRequest.newBuilder().recordType(List.of("attack"))
                .limit(3).waitSeconds(0).build());
        System.out.println("changes " + changes.getPage().getReturned() + " " + changes.getItems().get(0).getOperation()
                + " " + changes.getItems().get(0).getAttack().getId());

        DigestList digests = sync.listDigests(APIListDigestsRequest.newBuilder().by(List.of("year")).build());
        System.out.println("digests " + digests.getItems().size() + " " + digests.getTotals().getAttacks());

        System.out.println("snapshot " + Files.readAllLines(sync.getSnapshot(APIGetSnapshotRequest.newBuilder().build()).toPath()).size());

        AttackBody body = new AttackBody().id("written-by-single").dataset("iskp").kind(Kind.ATTACK)
                .date(LocalDate.of(2023, 5, 6)).datePrecision(DatePrecision.DAY).country("AF");
        Attack written = writing.createAttack(APICreateAttackRequest.newBuilder().attackBody(body)
                .reason("a call of a generated client").build());
        System.out.println("written " + written.getVersion() + " " + written.getDate());
        int deleted = writing.deleteAttackWithHttpInfo(APIDeleteAttackRequest.newBuilder().id(written.getId())
                .reason("a call of a generated client").ifMatch("*").build())
                .getStatusCode();
        Problem gone = refusal(() -> attacks.getAttack(
                APIGetAttackRequest.newBuilder().id(written.getId()).build()));
        System.out.println("deleted " + deleted + " " + gone.getStatus());

        System.out.println("history " + attacks.getAttackHistory(
                APIGetAttackHistoryRequest.newBuilder().id(written.getId()).build()).getItems().stream()
                .map(e -> e.getOperation() + "=" + (e.getAttack() == null ? null : e.getAttack().getId().substring(0, 7)))
                .collect(Collectors.joining(" ")));
    }
}
