/** Calls by fetch with the types that openapi-typescript makes, strict; prints what each saw. */
import type { components, operations } from './register';

declare const process: { argv: string[]; env: Record<string, string | undefined>; exitCode?: number };

type Schemas = components['schemas'];
type Query<Name extends keyof operations> = operations[Name] extends { parameters: { query?: infer Asked } } ? Asked : never;
type Answer<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

const headers = { Authorization: `Bearer ${process.env.REGISTER_TOKEN}`, Accept: 'application/json' };

/** Lists are repeated, as the contract has them. */
function address(path: string, query: object): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    [value].flat().forEach((one) => words.append(name, String(one)));
  }
  return `${process.argv[2]}${path}?${words}`;
}

async function get<Name extends keyof operations>(path: string, query: NonNullable<Query<Name>>): Promise<Answer<Name>> {
  const answer = await fetch(address(path, query), { headers });
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return (await answer.json()) as Answer<Name>;
}

async function refusal(path: string, query: object): Promise<Schemas['Problem']> {
  return (await (await fetch(address(path, query), { headers })).json()) as Schemas['Problem'];
}

async function main() {
  const list = await get<'listAttacks'>('/v1/attacks', {
    year: [2022],
    country: ['AF'],
    where: ['not.target_category=civilians', 'primary.attack_type=bombing-explosion'],
    limit: 2,
  });
  console.log('list', list.page.total, list.items[0].id, list.items[0].date);

  const asked: Query<'listAttacks'> = { fields: ['id', 'killed'], suicide: true, sort: '-killed', limit: 1 };
  const picked = (await get<'listAttacks'>('/v1/attacks', asked)).items[0];
  console.log('fields', picked.id, picked.killed, picked.city !== undefined);

  const wanted: Query<'listAttacks'> = { format: 'csv', fields: ['id', 'killed'], limit: 2 };
  const table = (await (await fetch(address('/v1/attacks', wanted))).text()).trimEnd().split('\r\n');
  console.log('csv', table[0], table.length);

  const counts = await get<'countAttacks'>('/v1/attacks/counts', { group_by: ['target_category'], top: 1 });
  console.log('counts', ...counts.items.map((row) => `${row.rest ? 'rest' : row.target_category}=${row.attacks}`));

  const shares = await get<'listAnnualShares'>('/v1/annual-shares', { basis: ['reported', 'computed'], limit: 1000 });
  const reported = shares.items.flatMap((row) => (row.basis === 'reported' ? [row.qualifier] : []));
  const computed = shares.items.flatMap((row) => (row.basis === 'computed' ? [row.numerator] : []));
  console.log('shares', reported.length, computed.length);

  const comparison = (await get<'compareAnnualShares'>('/v1/annual-shares/comparison', { limit: 1000 })).items;
  console.log('comparison', comparison.length, comparison.filter((row) => row.comparable).length);

  const attack = await get<'getAttack'>('/v1/attacks/iskp-2021-08-26-kabul-airport-abbey-gate', {});
  console.log('attack', attack.killed, attack.targets[0].category);

  const absent = await refusal('/v1/attacks/nobody-knows-it', {});
  console.log('absent', absent.status, absent.type);

  const refused = await refusal('/v1/attacks', { country: ['ZZZ'], sort: 'size' });
  console.log('refused', refused.status, refused.errors.map((fault) => `${fault.parameter}:${fault.code}`).sort().join(' '));

  const changes = await get<'listChanges'>('/v1/changes', { record_type: ['attack'], limit: 3, wait_seconds: 0 });
  console.log('changes', changes.page.returned, changes.items[0].operation, changes.items[0].attack?.id);

  const digests = await get<'listDigests'>('/v1/digests', { by: ['year'] });
  console.log('digests', digests.items.length, digests.totals.attacks);

  const snapshot = await (await fetch(address('/v1/snapshot', {}))).text();
  console.log('snapshot', snapshot.trimEnd().split('\n').length);

  const body: Schemas['AttackBody'] = {
    id: 'written-by-types',
    dataset: 'iskp',
    kind: 'attack',
    date: '2023-05-06',
    date_precision: 'day',
    country: 'AF',
  };
  const reason: Query<'createAttack'> = { reason: 'a call with generated types' };
  const sent = { ...headers, 'Content-Type': 'application/json' };
  const creation = await fetch(address('/v1/attacks', reason), { method: 'POST', headers: sent, body: JSON.stringify(body) });
  const written = (await creation.json()) as Schemas['Attack'];
  console.log('written', written.version, written.date);
  const place = `/v1/attacks/${written.id}`;
  const deletion = await fetch(address(place, reason), { method: 'DELETE', headers: { ...headers, 'If-Match': '*' } });
  console.log('deleted', deletion.status, (await refusal(place, {})).status);

  const versions = (await get<'getAttackHistory'>(`${place}/history`, {})).items;
  console.log('history', ...versions.map((entry) => `${entry.operation}=${entry.attack?.id.substring(0, 7) ?? null}`));
}

main().catch((failure) => {
  console.error(failure);
  process.exitCode = 1;
});
