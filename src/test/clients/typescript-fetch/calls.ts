/** Calls by the client that openapi-generator makes for TypeScript; prints what each saw. */
import { AnnualFiguresApi, AttacksApi, Configuration, ResponseError, SyncApi, WritingApi, ProblemFromJSON } from './client/index';
import type { Problem } from './client/index';

declare const process: { argv: string[]; env: Record<string, string | undefined>; exitCode?: number };

const configuration = new Configuration({ basePath: process.argv[2], accessToken: process.env.REGISTER_TOKEN });
const attacks = new AttacksApi(configuration);
const figures = new AnnualFiguresApi(configuration);
const sync = new SyncApi(configuration);
const writing = new WritingApi(configuration);

async function refusal(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (refused) {
    if (refused instanceof ResponseError) {
      return ProblemFromJSON(await refused.response.json());
    }
    throw refused;
  }
  throw new Error('nothing was refused');
}

const day = (date: Date | undefined) => date?.toISOString().substring(0, 10);

async function main() {
  const list = await attacks.listAttacks({
    year: [2022],
    country: ['AF'],
    where: ['not.target_category=civilians', 'primary.attack_type=bombing-explosion'],
    limit: 2,
  });
  console.log('list', list.page.total, list.items[0].id, day(list.items[0].date));

  const picked = (await attacks.listAttacks({ fields: ['id', 'killed'], suicide: true, sort: '-killed', limit: 1 })).items[0];
  console.log('fields', picked.id, picked.killed, picked.city !== undefined);

  const sent = await attacks.listAttacksRaw({ format: 'csv', fields: ['id', 'killed'], limit: 2 });
  const table = (await sent.raw.text()).trimEnd().split('\r\n');
  console.log('csv', table[0], table.length);

  const counts = await attacks.countAttacks({ groupBy: ['target_category'], top: 1 });
  console.log('counts', ...counts.items.map((row) => `${row.rest ? 'rest' : row.targetCategory}=${row.attacks}`));

  const shares = (await figures.listAnnualShares({ basis: ['reported', 'computed'], limit: 1000 })).items;
  const reported = shares.flatMap((row) => (row.basis === 'reported' ? [row.qualifier] : []));
  const computed = shares.flatMap((row) => (row.basis === 'computed' ? [row.numerator] : []));
  console.log('shares', reported.length, computed.length);

  const comparison = (await figures.compareAnnualShares({ limit: 1000 })).items;
  console.log('comparison', comparison.length, comparison.filter((row) => row.comparable).length);

  const attack = await attacks.getAttack({ id: 'iskp-2021-08-26-kabul-airport-abbey-gate' });
  console.log('attack', attack.killed, attack.targets[0].category);

  const absent = await refusal(attacks.getAttack({ id: 'nobody-knows-it' }));
  console.log('absent', absent.status, absent.type);

  // @ts-expect-error the compiler knows which orders there are
  const refused = await refusal(attacks.listAttacks({ country: ['ZZZ'], sort: 'size' }));
  console.log('refused', refused.status, refused.errors.map((fault) => `${fault.parameter}:${fault.code}`).sort().join(' '));

  const changes = await sync.listChanges({ recordType: ['attack'], limit: 3, waitSeconds: 0 });
  console.log('changes', changes.page.returned, changes.items[0].operation, changes.items[0].attack?.id);

  const digests = await sync.listDigests({ by: ['year'] });
  console.log('digests', digests.items.length, digests.totals.attacks);

  const snapshot = await (await sync.getSnapshot()).text();
  console.log('snapshot', snapshot.trimEnd().split('\n').length);

  const written = await writing.createAttack({
    attackBody: {
      id: 'written-by-typescript',
      dataset: 'iskp',
      kind: 'attack',
      date: new Date('2023-05-06'),
      datePrecision: 'day',
      country: 'AF',
    },
    reason: 'a call of a generated client',
  });
  console.log('written', written.version, day(written.date));
  const deletion = await writing.deleteAttackRaw({ id: written.id, reason: 'a call of a generated client', ifMatch: '*' });
  const gone = await refusal(attacks.getAttack({ id: written.id }));
  console.log('deleted', deletion.raw.status, gone.status);

  const versions = (await attacks.getAttackHistory({ id: written.id })).items;
  console.log('history', ...versions.map((entry) => `${entry.operation}=${entry.attack?.id.substring(0, 7) ?? null}`));
}

main().catch((failure) => {
  console.error(failure);
  process.exitCode = 1;
});
