"""Calls by the client that openapi-generator makes for Python; prints what each saw."""

import os
import sys

import openapi_client as register

configuration = register.Configuration(host=sys.argv[1], access_token=os.environ["REGISTER_TOKEN"])
client = register.ApiClient(configuration)
attacks = register.AttacksApi(client)
figures = register.AnnualFiguresApi(client)
sync = register.SyncApi(client)
writing = register.WritingApi(client)


def refusal(call):
    try:
        call()
    except register.ApiException as refused:
        return register.Problem.from_json(refused.body)
    raise AssertionError("nothing was refused")


answer = attacks.list_attacks(
    year=[2022],
    country=["AF"],
    where=["not.target_category=civilians", "primary.attack_type=bombing-explosion"],
    limit=2,
)
print("list", answer.page.total, answer.items[0].id, answer.items[0].var_date)

picked = attacks.list_attacks(fields=["id", "killed"], suicide=True, sort="-killed", limit=1).items[0]
print("fields", picked.id, f"{picked.killed:g}", str(picked.city is not None).lower())

sent = attacks.list_attacks_without_preload_content(format="csv", fields=["id", "killed"], limit=2)
table = sent.data.decode().splitlines()
print("csv", table[0], len(table))

counted = attacks.count_attacks(group_by=["target_category"], top=1)
print("counts", *[f"{'rest' if row.rest else row.target_category}={row.attacks:g}" for row in counted.items])

shares = [row.actual_instance for row in figures.list_annual_shares(basis=["reported", "computed"], limit=1000).items]
reported = sum(isinstance(row, register.AnnualShare) for row in shares)
computed = sum(isinstance(row, register.ComputedShare) for row in shares)
print("shares", reported, computed)

compared = figures.compare_annual_shares(limit=1000).items
print("comparison", len(compared), sum(row.comparable for row in compared))

attack = attacks.get_attack("iskp-2021-08-26-kabul-airport-abbey-gate")
print("attack", f"{attack.killed:g}", attack.targets[0].category)

absent = refusal(lambda: attacks.get_attack("nobody-knows-it"))
print("absent", absent.status, absent.type)

refused = refusal(lambda: attacks.list_attacks(country=["ZZZ"], sort="size"))
print("refused", refused.status, *sorted(f"{fault.parameter}:{fault.code}" for fault in refused.errors))

changes = sync.list_changes(record_type=["attack"], limit=3, wait_seconds=0)
print("changes", changes.page.returned, changes.items[0].operation, changes.items[0].attack.id)

digests = sync.list_digests(by=["year"])
print("digests", len(digests.items), digests.totals.attacks)

print("snapshot", len(bytes(sync.get_snapshot()).splitlines()))

body = register.AttackBody(
    id="written-by-python", dataset="iskp", kind="attack", date="2023-05-06", date_precision="day", country="AF"
)
written = writing.create_attack(body, reason="a call of a generated client")
print("written", written.version, written.var_date)
deletion = writing.delete_attack_with_http_info(written.id, reason="a call of a generated client", if_match="*")
print("deleted", deletion.status_code, refusal(lambda: attacks.get_attack(written.id)).status)

versions = attacks.get_attack_history(written.id).items
print("history", *[f"{entry.operation}={'null' if entry.attack is None else entry.attack.id[:7]}" for entry in versions])
