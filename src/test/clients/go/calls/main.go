// Calls by the client that openapi-generator makes for Go; prints what each saw.
package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"sort"
	"strings"

	register "github.com/GIT_USER_ID/GIT_REPO_ID"
)

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// problem reads what a refusal says.
func problem(err error) register.Problem {
	if err == nil {
		log.Fatal("nothing was refused")
	}
	refused, ok := err.(*register.GenericOpenAPIError)
	if !ok {
		log.Fatal(err)
	}
	said, ok := refused.Model().(register.Problem)
	if !ok {
		log.Fatalf("no problem document: %s", refused.Body())
	}
	return said
}

func main() {
	configuration := register.NewConfiguration()
	configuration.Servers = register.ServerConfigurations{{URL: os.Args[1]}}
	client := register.NewAPIClient(configuration)
	ctx := context.WithValue(context.Background(), register.ContextAccessToken, os.Getenv("REGISTER_TOKEN"))

	list, _, err := client.AttacksAPI.ListAttacks(ctx).Year([]int32{2022}).Country([]string{"AF"}).
		Where([]string{"not.target_category=civilians", "primary.attack_type=bombing-explosion"}).Limit(2).Execute()
	must(err)
	fmt.Println("list", list.Page.GetTotal(), list.Items[0].GetId(), list.Items[0].GetDate())

	picked, _, err := client.AttacksAPI.ListAttacks(ctx).Fields([]string{"id", "killed"}).Suicide(true).
		Sort("-killed").Limit(1).Execute()
	must(err)
	fmt.Println("fields", picked.Items[0].GetId(), picked.Items[0].GetKilled(), picked.Items[0].City.IsSet())

	// the client has the answer's type from the contract's first form, JSON; the body of another is in the response
	_, sent, err := client.AttacksAPI.ListAttacks(ctx).Format("csv").Fields([]string{"id", "killed"}).Limit(2).Execute()
	if err == nil || sent.StatusCode != http.StatusOK {
		log.Fatal("no table was sent: ", err)
	}
	table, err := io.ReadAll(sent.Body)
	must(err)
	rows := strings.Split(strings.TrimSpace(string(table)), "\r\n")
	fmt.Println("csv", rows[0], len(rows))

	counts, _, err := client.AttacksAPI.CountAttacks(ctx).GroupBy([]string{"target_category"}).Top(1).Execute()
	must(err)
	fmt.Print("counts")
	for _, row := range counts.Items {
		name := row.GetTargetCategory()
		if row.GetRest() {
			name = "rest"
		}
		fmt.Printf(" %s=%v", name, row.GetAttacks())
	}
	fmt.Println()

	shares, _, err := client.AnnualFiguresAPI.ListAnnualShares(ctx).Basis([]string{"reported", "computed"}).
		Limit(1000).Execute()
	must(err)
	reported, computed := 0, 0
	for _, row := range shares.Items {
		if row.AnnualShare != nil {
			reported++
		}
		if row.ComputedShare != nil {
			computed++
		}
	}
	fmt.Println("shares", reported, computed)

	comparison, _, err := client.AnnualFiguresAPI.CompareAnnualShares(ctx).Limit(1000).Execute()
	must(err)
	comparable := 0
	for _, row := range comparison.Items {
		if row.Comparable {
			comparable++
		}
	}
	fmt.Println("comparison", len(comparison.Items), comparable)

	attack, _, err := client.AttacksAPI.GetAttack(ctx, "iskp-2021-08-26-kabul-airport-abbey-gate").Execute()
	must(err)
	fmt.Println("attack", attack.GetKilled(), attack.Targets[0].Category)

	_, answer, err := client.AttacksAPI.GetAttack(ctx, "nobody-knows-it").Execute()
	fmt.Println("absent", answer.StatusCode, problem(err).Type)

	_, answer, err = client.AttacksAPI.ListAttacks(ctx).Country([]string{"ZZZ"}).Sort("size").Execute()
	var faults []string
	for _, fault := range problem(err).Errors {
		faults = append(faults, fault.GetParameter()+":"+fault.Code)
	}
	sort.Strings(faults)
	fmt.Println("refused", answer.StatusCode, strings.Join(faults, " "))

	changes, _, err := client.SyncAPI.ListChanges(ctx).RecordType([]string{"attack"}).Limit(3).WaitSeconds(0).Execute()
	must(err)
	change := changes.Items[0].GetAttack()
	fmt.Println("changes", changes.Page.GetReturned(), changes.Items[0].GetOperation(), change.GetId())

	digests, _, err := client.SyncAPI.ListDigests(ctx).By([]string{"year"}).Execute()
	must(err)
	fmt.Println("digests", len(digests.Items), digests.Totals.GetAttacks())

	file, _, err := client.SyncAPI.GetSnapshot(ctx).Execute()
	must(err)
	lines := 0
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		lines++
	}
	must(scanner.Err())
	fmt.Println("snapshot", lines)

	body := register.NewAttackBody("iskp", "attack", "2023-05-06", "day", "AF")
	body.SetId("written-by-go")
	written, _, err := client.WritingAPI.CreateAttack(ctx).AttackBody(*body).
		Reason("a call of a generated client").Execute()
	must(err)
	fmt.Println("written", written.Version, written.Date)
	answer, err = client.WritingAPI.DeleteAttack(ctx, written.Id).Reason("a call of a generated client").
		IfMatch("*").Execute()
	must(err)
	_, gone, err := client.AttacksAPI.GetAttack(ctx, written.Id).Execute()
	if err == nil || gone.StatusCode != http.StatusGone {
		log.Fatal("the attack is still there")
	}
	fmt.Println("deleted", answer.StatusCode, gone.StatusCode)

	history, _, err := client.AttacksAPI.GetAttackHistory(ctx, written.Id).Execute()
	must(err)
	fmt.Print("history")
	for _, entry := range history.Items {
		held := "null"
		if attack := entry.Attack.Get(); attack != nil {
			held = attack.Id[:7]
		}
		fmt.Printf(" %s=%s", entry.Operation, held)
	}
	fmt.Println()
}
