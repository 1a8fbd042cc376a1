import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBadgeHolder, printsOf } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aTestGate, exchange } from '#modules/gates/devices/testing';
import { anExhibitorRow } from '#modules/participants/testing';
import type { Transaction } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { mayLeave } from '../leaving/service.ts';
import { registerLot, saveLots } from './lots/service.ts';
import { enterAmmunition, readAccount } from './service.ts';
import { countersign, dropProposal, proposeEntry, readProposals } from './signing/service.ts';
import type { EntryDraft } from './types.ts';

const db = useTestDatabase();
const app = testApplication(db, '2025-11-13T12:00:00Z');
const edition = provenEdition('bamex-2025');
const two = { signedBy: 'account:one', countersignedBy: 'account:two' };

let exhibitorId: string;
let lotId: string;
let rangeSessionId: string;

beforeEach(async () => {
  await write((tx) => createEdition(tx, signedBy('system'), aPlan()));
  exhibitorId = await anExhibitorRow(db, 'TR');
  const lot = { code: 'LOT-1', exhibitorId, nature: '5.56 ball' };
  lotId = await write((tx) => registerLot(tx, edition, by(), lot));
  rangeSessionId = await aRangeSession('R01');
});

describe('an entry', () => {
  it('takes two signatures of two', async () => {
    await expect(enter('received', 10, { countersignedBy: 'account:one' })).rejects.toMatchObject({
      code: 'ammunition.one-signature',
    });
    const id = await enter('received', 10);

    expect(await accountOf()).toMatchObject({ balance: { received: 10, inStore: 10 } });
    const { subjectId, data } = await lastFact();
    expect({ subjectId, data }).toEqual({
      subjectId: id,
      data: { lotId, rangeSessionId: null, kind: 'received', rounds: 10, ...two },
    });
  });

  it('is kept for ever, and taken back by another', async () => {
    const mistake = await enter('received', 1_000);
    await enter('received', 100);
    await enter('received', 1_000, { takesBack: mistake });

    expect(await accountOf()).toMatchObject({ balance: { inStore: 100 }, differences: [] });
    expect((await accountOf()).entries).toHaveLength(3);
    expect(await lastFact()).toMatchObject({
      ...{ kind: 'ammunition-entry.taken-back', subjectId: mistake },
    });
    await expect(enter('received', 1_000, { takesBack: mistake })).rejects.toMatchObject({
      code: 'ammunition.taken-back-already',
    });
  });

  it('belongs to a lot and a session that there are', async () => {
    await enter('received', 10);
    const nowhere = randomUUID();
    await expect(enter('received', 1, { lotId: nowhere })).rejects.toMatchObject({
      code: 'ammunition.lot-unknown',
    });
    await expect(enter('issued', 1, { rangeSessionId: nowhere })).rejects.toMatchObject({
      code: 'ammunition.session-unknown',
    });
  });

  it('issues nothing to a session that is called off, and takes back what is there', async () => {
    await enter('received', 10);
    await enter('issued', 5);
    const proposal = await propose('issued', 5, 'account:one');
    await db.updateTable('rangeSession').set({ state: 'cancelled' }).execute();

    await expect(sign(proposal, 'account:two')).rejects.toMatchObject({
      code: 'ammunition.session-cancelled',
    });
    await enter('returned', 5);
    expect(await accountOf()).toMatchObject({ balance: { inStore: 10 } });
  });

  it('issues no lot of one exhibitor to a session of another', async () => {
    const other = await anExhibitorRow(db, 'FR');
    await db.updateTable('rangeSession').set({ exhibitorId: other }).execute();
    await expect(enter('issued', 1)).rejects.toMatchObject({ code: 'ammunition.lot-of-another' });
  });

  it('gives the last rounds to one of twenty desks that ask at once, and tells the others', async () => {
    await enter('received', 130);
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => enter('issued', 100)),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const told = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(told).toMatchObject(
      Array.from({ length: 19 }, () => ({
        ...{ code: 'ammunition.not-in-store', details: { lot: 'LOT-1', inStore: '30' } },
      })),
    );
    expect(await accountOf()).toMatchObject({ balance: { inStore: 30, issued: 100 } });
  });

  it('promises the last rounds to one of twenty who propose at once', async () => {
    await enter('received', 130);
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, desk) => propose('issued', 100, `account:${desk}`)),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readProposals(db, edition)).toHaveLength(1);
    expect(await accountOf()).toMatchObject({ balance: { inStore: 130 } });
  });
});

describe('the second signature', () => {
  it('makes the entry, by anybody but whoever gave the first', async () => {
    const id = await propose('received', 10, 'account:one');
    await expect(sign(id, 'account:one')).rejects.toMatchObject({
      code: 'ammunition.one-signature',
    });
    await sign(id, 'account:two');

    expect((await accountOf()).entries).toMatchObject([two]);
    expect(await readProposals(db, edition)).toEqual([]);
    await expect(sign(id, 'account:three')).rejects.toMatchObject({
      code: 'ammunition.proposal-unknown',
    });
  });

  it('is given once, however many sign at once', async () => {
    const id = await propose('received', 10, 'account:one');
    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, (_, number) => sign(id, `account:second-${number}`)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await accountOf()).toMatchObject({ balance: { inStore: 10 } });
  });

  it('comes too late for what has gone meanwhile', async () => {
    const received = await enter('received', 100);
    const id = await propose('issued', 100, 'account:one');
    await enter('received', 100, { takesBack: received });
    await expect(sign(id, 'account:two')).rejects.toMatchObject({
      code: 'ammunition.not-in-store',
    });
  });

  it('is not needed for what is dropped, which promises nothing any more', async () => {
    await enter('received', 100);
    const id = await propose('issued', 100, 'account:one');
    await expect(propose('issued', 1, 'account:two')).rejects.toMatchObject({
      code: 'ammunition.not-in-store',
    });
    await write((tx) => dropProposal(tx, edition, by('account:two'), id));
    expect(await propose('issued', 100, 'account:two')).not.toBe(id);
  });
});

describe('the account', () => {
  it('names the session that has not accounted for its rounds, and keeps its goods here', async () => {
    await enter('received', 300);
    await enter('issued', 100);
    await enter('fired', 79);
    await enter('returned', 20);

    expect(await accountOf()).toMatchObject({
      differences: [{ kind: 'session', lotId, rangeSessionId, rounds: 1 }],
    });
    const leaving = () => mayLeave(db, edition, exhibitorId, app.clock.now());
    expect(await leaving()).toEqual([
      { reason: 'lot-unbalanced', code: 'LOT-1', id: lotId, rounds: 1 },
    ]);
    await enter('fired', 1);
    expect(await leaving()).toEqual([]);
  });

  it('holds what two badges signed on a phone, and names one that was read twice', async () => {
    await enter('received', 100);
    const one = await aBadgeHolder(app, { country: 'TR' });
    const other = await aBadgeHolder(app, { country: 'ML', documentNumber: 'OTHER' });
    const [badge, second] = [await badgeOf(one.id), await badgeOf(other.id)];
    const gate = await aTestGate(app);
    const word = { kind: 'word' as const, gateId: rangeSessionId, badge };
    await gate.write({ ...word, reason: `issued/${lotId}`, count: 60, other: second });
    await gate.write({ ...word, reason: `fired/${lotId}`, count: 50, other: badge });
    await gate.write({ ...word, reason: 'live' });
    await exchange(app, gate, await gate.parcelFor([]));

    const { balance, entries, differences } = await accountOf();
    expect(balance).toMatchObject({ inStore: 40, issued: 60, fired: 50 });
    const told = entries.filter(({ signedBy }) => signedBy?.startsWith('badge:'));
    expect(told).toMatchObject([
      { signedBy: `badge:${one.id}`, countersignedBy: `badge:${other.id}` },
      { signedBy: `badge:${one.id}`, countersignedBy: `badge:${one.id}` },
    ]);
    expect(differences).toMatchObject([
      { kind: 'session', rangeSessionId, rounds: 10 },
      { kind: 'signature', rounds: 50 },
    ]);
    await expect(enter('issued', 41)).rejects.toMatchObject({ code: 'ammunition.not-in-store' });
  });

  it('shows an exhibitor its own lots only', async () => {
    const other = { code: 'LOT-2', exhibitorId: null, nature: '7.62 ball' };
    expect(await write((tx) => saveLots(tx, edition, by(), [other, other]))).toEqual({
      ...{ added: 1, changed: 0, unchanged: 1 },
    });

    expect((await readAccount(db, edition)).map(({ lot }) => lot.code)).toEqual(['LOT-1', 'LOT-2']);
    const own = await readAccount(db, edition, exhibitorId);
    expect(own.map(({ lot }) => lot.code)).toEqual(['LOT-1']);
    await expect(write((tx) => registerLot(tx, edition, by(), other))).rejects.toMatchObject({
      code: 'ammunition.lot-taken',
    });
  });
});

async function write<Done>(work: (tx: Transaction) => Promise<Done>): Promise<Done> {
  return db.transaction().execute(work);
}

function by(id = 'account:desk') {
  return signedBy(id, '2025-11-13T09:00:00Z');
}

function aDraft(kind: EntryDraft['kind'], rounds: number): EntryDraft {
  const isOfSession = kind === 'issued' || kind === 'fired' || kind === 'returned';
  return {
    ...{ lotId, kind, rounds, takesBack: null },
    rangeSessionId: isOfSession ? rangeSessionId : null,
  };
}

function enter(
  kind: EntryDraft['kind'],
  rounds: number,
  changes: Partial<EntryDraft & typeof two> = {},
) {
  const signed = { ...aDraft(kind, rounds), ...two, ...changes };
  return write((tx) => enterAmmunition(tx, edition, by(), signed));
}

function propose(kind: EntryDraft['kind'], rounds: number, who: string) {
  return write((tx) => proposeEntry(tx, edition, by(who), aDraft(kind, rounds)));
}

function sign(id: string, who: string) {
  return write((tx) => countersign(tx, edition, by(who), id));
}

async function accountOf() {
  const account = (await readAccount(db, edition)).find(({ lot }) => lot.id === lotId);
  if (!account) throw new Error('no account');
  return account;
}

async function badgeOf(participantId: string) {
  const [print] = await printsOf(db, participantId);
  return { idx: print?.idx ?? -1, generation: 0 };
}

async function lastFact() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'subjectId', 'data'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

async function aRangeSession(code: string): Promise<string> {
  const plan = await db.selectFrom('venue').select('id').executeTakeFirstOrThrow();
  const { id: rangeId } = await db
    .insertInto('range')
    .values({
      ...{ editionId: edition, venueId: plan.id, name: '{}', latitude: 12, longitude: -7 },
      ...{ widthM: 1_000, heightM: 1_000 },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('rangeSession')
    .values({
      ...{ editionId: edition, code, rangeId, title: '{}', kind: 'fire', actor: 'host-force' },
      weather: '{}',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
