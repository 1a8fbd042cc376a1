/**
 * What a large campaign costs: 200 governments with delegations of 20, on a fresh database, with
 * the whole program in front of it. The passages of a full show are in the ledger as well.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accreditationDecided } from '#modules/accreditation/facts';
import { saveDelegations } from '#modules/delegations/bulk/service';
import { aDelegationRecord } from '#modules/delegations/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { passageRecorded } from '#modules/gates/facts';
import { savePeople } from '#modules/participants/bulk/service';
import { aPersonRecord } from '#modules/participants/testing';
import { allCountries } from '#platform/countries';
import { openDatabase, type Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { createAccount } from '#platform/identity/accounts';
import { createSignInLink } from '#platform/identity/links';
import { grantRole } from '#platform/identity/roles';
import { record, type Signature } from '#platform/ledger/ledger';
import { createLog } from '#platform/log';
import { migrateUp } from '#platform/migrations';
import { systemActor } from '#platform/permissions';
import { openDatabaseServer } from '#platform/postgres/server';
import { readSettings } from '#platform/settings';
import { startProgram } from '../e2e/program.ts';
import { createApplication } from '../src/apps/server/application.ts';
import type { Row } from './row.ts';
import { latency, memoryOf, signIn } from './serving.ts';

const GOVERNMENTS = 200;
const MEMBERS = 20;
const LETTERS = 54;
/** Of visitors who belong to no delegation: two days of a full hall. */
const PUBLIC_PASSAGES = 30_000;
const countries = allCountries()
  .filter((country) => country !== 'ML')
  .slice(0, GOVERNMENTS);

export async function benchInvitations(): Promise<Row[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kurukan-bench-invitations-'));
  const { edition, delegations, link } = await settle(dataFolder);
  const program = await startProgram({ stage: 'invitations', dataFolder });
  try {
    const cookie = await signIn(program.origin + new URL(link).pathname);
    const office = `${program.origin}/office/${edition}`;
    const api = `${program.origin}/api/v1/editions/${edition}`;
    const idle = memoryOf(dataFolder);

    const batches = await benchBatches(api, cookie);
    const delegationPage = (request: number) =>
      `${office}/delegations/${delegations[request % delegations.length]}`;
    return [
      ...batches,
      ...(await latency('office page, campaign board', `${office}/campaign`, cookie)),
      ...(await latency('API, campaign board', `${api}/campaign/board`, cookie)),
      ...(await latency('office page, delegations', `${office}/delegations`, cookie)),
      ...(await latency('office page, one delegation of 20', delegationPage, cookie)),
      { what: 'memory, program and database, just started', value: idle, unit: 'MB' },
      {
        what: 'memory, program and database, after the above',
        value: memoryOf(dataFolder),
        unit: 'MB',
      },
    ];
  } finally {
    await program.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** What protocol does with many governments at once, through the API. */
async function benchBatches(api: string, cookie: string): Promise<Row[]> {
  const call = async (path: string, body: object) => {
    const response = await fetch(`${api}/invitations${path}`, {
      method: 'POST',
      headers: { cookie, origin: new URL(api).origin, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response;
  };

  const prepared = await seconds(() => call('', { countries }));
  const list = await fetch(`${api}/invitations?pageSize=300`, { headers: { cookie } });
  const { rows } = (await list.json()) as { rows: { id: string }[] };
  const ids = rows.map(({ id }) => id);
  const sent = await seconds(() => call('/sent', { ids }));
  const answers = await seconds(async () => {
    for (const id of ids.slice(0, 150)) await call(`/${id}/answer`, { roles: ['delegation'] });
  });

  const chosen = new URLSearchParams(ids.slice(0, LETTERS).map((id) => ['ids', id]));
  let bytes = 0;
  const letters = await seconds(async () => {
    const response = await fetch(`${api}/invitations/notes?${chosen}`, { headers: { cookie } });
    if (!response.ok) throw new Error(`notes answered ${response.status}`);
    bytes = (await response.arrayBuffer()).byteLength;
  });
  return [
    { what: `invitations prepared and numbered: ${ids.length}`, value: prepared, unit: 's' },
    { what: `invitations recorded as sent: ${ids.length}`, value: sent, unit: 's' },
    { what: 'one answer recorded', value: (answers / 150) * 1000, unit: 'ms' },
    { what: `notes verbales in one PDF: ${LETTERS}`, value: letters, unit: 's' },
    { what: 'the PDF, per note', value: bytes / 1024 / LETTERS, unit: 'kB' },
  ];
}

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return (performance.now() - begun) / 1000;
}

type Settled = { edition: EditionScope; delegations: string[]; link: string };

/** An edition with its delegations, and somebody of protocol who may sign in. */
async function settle(dataFolder: string): Promise<Settled> {
  const settings = readSettings({ KURUKAN_DATA: dataFolder });
  const server = await openDatabaseServer(settings);
  const db = openDatabase(server.connection, 4);
  try {
    await migrateUp(db);
    const app = await createApplication({ settings, db, log: createLog('silent') });
    const by = { actor: systemActor, clock: app.clock };
    const plan = aPlan({ stage: 'invitations' });
    const edition = await db.transaction().execute((tx) => createEdition(tx, by, plan));
    const delegations = await seatDelegations(db, edition, by);

    const accountId = await createAccount(app, {
      email: 'protocol@example.org',
      displayName: 'Protocol',
      language: 'en',
      isAdministrator: false,
    });
    await grantRole(db, edition, by, { accountId, role: 'protocol' });
    return { edition, delegations, link: await createSignInLink(app, accountId) };
  } finally {
    await db.destroy();
    await server.stop();
  }
}

/** Returns the ids of the delegations, three quarters of whose people are cleared and half let in. */
async function seatDelegations(
  db: Database,
  edition: EditionScope,
  by: Signature,
): Promise<string[]> {
  const seated = countries.map((country) =>
    aDelegationRecord({ externalId: `DEL-${country}`, country, name: country }),
  );
  await db.transaction().execute((tx) => saveDelegations(tx, edition, by, seated));
  const delegations = await db
    .selectFrom('delegation')
    .select(['id', 'country'])
    .where('editionId', '=', edition)
    .execute();

  const people = delegations.flatMap(({ id, country }) =>
    Array.from({ length: MEMBERS }, (_, index) =>
      aPersonRecord(`${country}-${index}`, {
        familyName: `Exemple ${country} ${index}`,
        country,
        nationality: country,
        documentNumber: `X${country}${index}`,
        delegationId: id,
        delegationRole: 'delegate',
      }),
    ),
  );
  const { added } = await db.transaction().execute((tx) => savePeople(tx, edition, by, people));
  if (added !== people.length) throw new Error(`${added} of ${people.length} people were added`);

  const named = await db
    .selectFrom('participant')
    .select(['id', 'delegationId', 'country'])
    .where('editionId', '=', edition)
    .execute();
  await db.transaction().execute((tx) =>
    record(tx, edition, by, [
      ...named
        .filter((_, index) => index % 4 !== 0)
        .map(({ id }) => accreditationDecided(id, { decision: 'cleared' })),
      ...named
        .filter((_, index) => index % 2 === 0)
        .map(({ id, ...rest }) => aPassage(`d-${id}`, { participantId: id, ...rest })),
      ...Array.from({ length: PUBLIC_PASSAGES }, (_, index) =>
        aPassage(`p-${index}`, {
          participantId: `visitor-${index % 10_000}`,
          delegationId: null,
          country: 'ML',
        }),
      ),
    ]),
  );
  return delegations.map(({ id }) => id);
}

function aPassage(
  id: string,
  who: { participantId: string; delegationId: string | null; country: string },
) {
  return passageRecorded(id, {
    ...who,
    gateId: 'north',
    zoneId: 'hall',
    direction: 'in',
    verdict: 'admitted',
    refusal: null,
    badge: null,
    categoryId: 'delegate',
    countsAs: 'visitor',
    exhibitorId: null,
    day: 0,
  });
}
