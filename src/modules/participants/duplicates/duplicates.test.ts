import { beforeEach, describe, expect, it } from 'vitest';
import { decide, recommend, takeBackClearance } from '#modules/accreditation/service';
import { badgeFigures } from '#modules/badges/figures';
import { delegationFigures } from '#modules/delegations/figures';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { gateFigures } from '#modules/gates/figures';
import { provenEdition } from '#platform/edition';
import { record, verifyLedger } from '#platform/ledger/ledger';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { readHistory } from '../history/service.ts';
import { correctParticipant, readParticipant, registerParticipant, everybody } from '../service.ts';
import { aDelegationRow, anExhibitorRow, aPersonInput } from '../testing.ts';
import type { PersonInput } from '../types.ts';
import { duplicateRoutes } from './routes.ts';
import { dismissPair, findDuplicates, readFilesOf, readPairs } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const operator = signedBy('account:operator');
const routes = duplicateRoutes();

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, operator, aPlan()));
});

describe('finding duplicates', () => {
  it('brings together files of several sources, and nobody else', async () => {
    const byEmbassy = await register({ delegationId: await aDelegationRow(db, 'BF') });
    const byExhibitor = await register({
      ...{ givenNames: 'Issa', familyName: 'Traore', documentNumber: null, phone: null },
      ...{ categoryId: 'exhibitor', exhibitorId: await anExhibitorRow(db, 'BF') },
    });
    await register({ givenNames: 'Awa', familyName: 'Diallo', birthDate: '1988-09-09', ...bare });

    expect(await search()).toEqual({ compared: 3, opened: 1 });
    const { pairs, counts } = await open();
    expect(pairs.map(({ oneId, otherId }) => new Set([oneId, otherId]))).toEqual([
      new Set([byEmbassy, byExhibitor]),
    ]);
    expect(pairs[0]).toMatchObject({ outcome: 'same', state: 'open' });
    expect(counts).toEqual({ open: 1, different: 0, merged: 0 });
    expect(await search()).toEqual({ compared: 0, opened: 0 });
  });

  it('forgets a pair that a correction takes apart', async () => {
    await twoFiles();
    const [pair] = (await open()).pairs;

    await correctParticipant(db, edition, operator, pair?.otherId ?? '', {
      ...{ givenNames: 'Salif', familyName: 'Ouédraogo', birthDate: '1960-12-24' },
      ...{ documentNumber: 'C7777777', phone: null },
    });
    expect(await search()).toEqual({ compared: 1, opened: 0 });
    expect((await open()).pairs).toEqual([]);
  });

  it('does not ask again about two people, until something else speaks for it', async () => {
    const { older } = await twoFiles({ documentNumber: null });
    const [pair] = (await open()).pairs;
    await dismissPair(db, edition, operator, pair?.id ?? '');
    await expect(dismissPair(db, edition, operator, pair?.id ?? '')).rejects.toMatchObject({
      code: 'duplicate.decided',
    });

    await correctParticipant(db, edition, operator, older, { post: 'Attaché' });
    expect(await search()).toEqual({ compared: 1, opened: 0 });
    await correctParticipant(
      db,
      edition,
      operator,
      pair?.otherId === older ? pair.oneId : (pair?.otherId ?? ''),
      {
        documentNumber: 'A1234567',
      },
    );
    expect(await search()).toEqual({ compared: 1, opened: 1 });
  });

  it('tells the commission of somebody who was refused and registers again', async () => {
    const first = await register();
    await decided(first, 'refused');
    const again = await register({ familyName: 'Traore' });
    await search();

    expect((await readFilesOf(db, edition, again)).refusals).toMatchObject([
      { participantId: first },
    ]);
    const [pair] = (await open()).pairs;
    await dismissPair(db, edition, operator, pair?.id ?? '');
    expect((await readFilesOf(db, edition, again)).refusals).toHaveLength(1);
    expect((await readFilesOf(db, edition, first)).refusals).toEqual([]);
  });
});

describe('the routes', () => {
  it('are closed to whoever applies, recommends nobody or stands at a gate', async () => {
    const { newer } = await twoFiles();
    const app = testApplication(db);
    for (const role of ['embassy', 'exhibitor', 'liaison', 'gate', 'reader', 'protocol'] as const) {
      const api = callAs(app, routes, role, { country: 'BF' });
      await expect(api.list({ edition })).rejects.toThrow('permission.denied');
      await expect(api.ofPerson({ edition, participantId: newer })).rejects.toThrow(
        'permission.denied',
      );
    }
    const { pairs } = await callAs(app, routes, 'organiser').list({ edition });
    expect(pairs).toHaveLength(1);
    expect(await callAs(app, routes, 'commission').count({ edition })).toEqual({ open: 1 });
  });

  it('refuse a merge of files that somebody has changed since they were read', async () => {
    const { older } = await twoFiles();
    const api = callAs(testApplication(db), routes, 'organiser');
    const [pair] = (await api.list({ edition })).pairs;
    if (!pair) throw new Error('no pair');
    await correctParticipant(db, edition, operator, older, { post: 'Attaché' });

    const merge = {
      edition,
      id: pair.id,
      keptId: older,
      taken: [],
      oneVersion: 1,
      otherVersion: 1,
    };
    await expect(api.merge(merge)).rejects.toThrow('form.changed-meanwhile');
    await expect(api.merge({ ...merge, keptId: pair.id })).rejects.toThrow('duplicate.unknown');
  });
});

describe('a merge', () => {
  it('keeps one file with both histories, and takes over what was chosen', async () => {
    const { older, newer } = await twoFiles({ post: 'Attaché', email: 'issa@bf.example' });
    const before = [...(await seqsOf(older)), ...(await seqsOf(newer))];
    await merge({ keptId: older, taken: ['post', 'email'] });

    const kept = await readParticipant(db, edition, everybody, older);
    const ended = await readParticipant(db, edition, everybody, newer);
    expect(kept).toMatchObject({ state: 'registered', post: 'Attaché', email: 'issa@bf.example' });
    expect(ended.state).toBe('withdrawn');
    expect(await readFilesOf(db, edition, older)).toMatchObject({ merged: [newer], open: [] });
    expect(await readFilesOf(db, edition, newer)).toMatchObject({ mergedInto: older });

    const { events } = await historyOf(older);
    expect(events.map(({ seq }) => seq)).toEqual(expect.arrayContaining(before));
    expect(events.find(({ kind }) => kind === 'participant.merged')).toMatchObject({
      merged: true,
      data: { into: older },
    });
    expect(await verifyLedger(db, edition)).toMatchObject({ fault: null });
  });

  it('loses no row of any history, however many files become one', async () => {
    const { older, newer } = await twoFiles();
    const third = await register({ givenNames: 'Isa' });
    await search();
    const all = (await Promise.all([older, newer, third].map(seqsOf))).flat();

    await merge({ keptId: newer }, older, newer);
    await merge({ keptId: third }, newer, third);

    expect(await seqsOf(third)).toEqual(expect.arrayContaining(all));
    expect((await readFilesOf(db, edition, third)).merged.toSorted()).toEqual(
      [older, newer].toSorted(),
    );
  });

  it('counts one person of somebody who had two badges and entered by both', async () => {
    const { older, newer } = await twoFiles();
    const third = await register({ givenNames: 'Isa' });
    await search();
    await enter(older, newer, third);
    expect(await counted()).toEqual({ visitors: 3, badges: 3, delegates: 3 });

    await merge({ keptId: newer }, older, newer);
    expect(await counted()).toEqual({ visitors: 2, badges: 2, delegates: 2 });
    await merge({ keptId: third }, newer, third);
    expect(await counted()).toEqual({ visitors: 1, badges: 1, delegates: 1 });
  });

  it('hides the other file from an applicant', async () => {
    const { older, newer } = await twoFiles();
    await merge({ keptId: older });
    const embassy = {
      ...signedBy('account:embassy').actor,
      ...{ roles: ['embassy'] as const, country: 'BF' },
    };

    const told = await readHistory(db, edition, embassy, older);
    expect(told.events.some(({ merged }) => merged)).toBe(false);
    const ended = await readHistory(db, edition, embassy, newer);
    expect(JSON.stringify(ended.events)).not.toContain(older);
  });

  it('does not stand where a clearance and a refusal meet, but for the commission', async () => {
    const { older, newer } = await twoFiles();
    await decided(newer, 'refused');
    await decided(older, 'cleared');
    const hooked = duplicateRoutes({ clearanceTakenBack: takeBackClearance });
    const [pair] = (await open()).pairs;
    if (!pair) throw new Error('no pair');
    const { id, oneVersion, otherVersion } = pair;
    const asked = { edition, id, keptId: older, taken: [], oneVersion, otherVersion };

    const app = testApplication(db);
    await expect(callAs(app, hooked, 'organiser').merge(asked)).rejects.toThrow(
      'duplicate.needs-commission',
    );
    expect((await readParticipant(db, edition, everybody, newer)).state).toBe('refused');
    await callAs(app, hooked, 'commission').merge(asked);
    // As nobody had decided: neither cleared, nor refused for what another file was refused for.
    expect((await readParticipant(db, edition, everybody, older)).state).toBe('recommended');
    expect((await readFilesOf(db, edition, older)).refusals).toMatchObject([
      { participantId: newer },
    ]);
  });
});

const bare = { documentNumber: null, phone: null, nameAr: null };

function register(changes: Partial<PersonInput> = {}): Promise<string> {
  return registerParticipant(db, edition, operator, aPersonInput(changes));
}

async function twoFiles(changes: Partial<PersonInput> = {}) {
  const older = await register();
  const newer = await register({ givenNames: 'Issa', familyName: 'TRAORE', ...changes });
  await search();
  return { older, newer };
}

async function decided(participantId: string, decision: 'cleared' | 'refused'): Promise<void> {
  const commission = signedBy('account:commission');
  await recommend(db, edition, operator, [participantId], 'accept');
  const step =
    decision === 'cleared' ? { decision } : ({ decision, reasonCode: 'security' } as const);
  await decide(db, edition, commission, [participantId], step);
}

function search() {
  return findDuplicates(db, edition, operator);
}

function open() {
  return readPairs(db, edition, { states: ['open'], limit: 50 });
}

async function merge(
  { keptId, taken = [] }: { keptId: string; taken?: ('post' | 'email')[] },
  ...between: string[]
) {
  const pair = (await open()).pairs.find(({ oneId, otherId }) =>
    between.every((id) => id === oneId || id === otherId),
  );
  if (!pair) throw new Error('no pair');
  await callAs(testApplication(db), routes, 'organiser').merge({
    ...{ edition, id: pair.id, keptId, taken },
    ...{ oneVersion: pair.one.version, otherVersion: pair.other.version },
  });
}

async function enter(...participantIds: string[]): Promise<void> {
  const delegationId = 'delegation-bf';
  const letIn = { verdict: 'admitted', direction: 'in', countsAs: 'visitor', day: 0, delegationId };
  const facts = participantIds.flatMap((participantId, at) => [
    {
      ...{ kind: 'badge.issued', subjectType: 'badge', subjectId: `${at}.0` },
      data: { participantId },
    },
    {
      ...{ kind: 'passage.recorded', subjectType: 'passage', subjectId: `passage-${at}` },
      data: { ...letIn, participantId, categoryId: 'delegate' },
    },
  ]);
  await db.transaction().execute((tx) => record(tx, edition, operator, facts));
}

async function counted() {
  const figures = [...gateFigures, ...badgeFigures, ...delegationFigures];
  const ledger = { db, edition, upTo: Number.MAX_SAFE_INTEGER };
  const count = async (wanted: string) =>
    (await figures.find(({ key }) => key === wanted)?.count(ledger))?.value;
  return {
    visitors: await count('visitors.total'),
    badges: await count('badges.issued'),
    delegates: await count('delegates.present'),
  };
}

function historyOf(participantId: string) {
  const organiser = { ...operator.actor, roles: ['organiser'] as const };
  return readHistory(db, edition, organiser, participantId);
}

async function seqsOf(participantId: string): Promise<number[]> {
  return (await historyOf(participantId)).events.map(({ seq }) => seq);
}
