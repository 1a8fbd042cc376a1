import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { decide, recommend } from '#modules/accreditation/service';
import { correctParticipant, registerParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { fileInMemory } from '../lists/reading/source.ts';
import { loadLists } from '../lists/service.ts';
import { readHit, readReviewQueue, review } from '../review/service.ts';
import type { HitState } from '../review/types.ts';
import { findBars } from '../service.ts';
import { readStanding, screenWhatIsDue } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const operator = signedBy('account:operator');
const first = signedBy('account:first');
const second = signedBy('account:second');
const at = new Date('2025-11-01T12:00:00Z');

/** Invented, as everybody on it. */
const heading = 'list_id,kind,name,aliases,birth_date,nationality\n';
const koufala = 'L-1,person,Souleymane Koufala,,1978-03-02,ML\n';
const others = Array.from(
  { length: 12 },
  (_, index) =>
    `L-${index + 10},person,Zéphirin Ndongolo ${'ABCDEFGHIJKL'.charAt(index)}awi,,,CF\n`,
).join('');

let app: Application;
let soule: string;
let anna: string;

beforeEach(async () => {
  app = testApplication(db, at);
  await db.transaction().execute((tx) => createEdition(tx, operator, aPlan()));
  soule = await register('Suleyman', 'KOUFALA');
  anna = await register('Anna', 'Traoré');
  await load(heading + koufala + others);
});

describe('a screening', () => {
  it('opens a hit for who resembles a listed person, and for nobody else', async () => {
    expect(await screen()).toMatchObject({ screened: 2, opened: 1, expired: 0 });
    expect(await queue()).toMatchObject([
      { subjectId: soule, entryId: 'L-1', list: 'local', state: 'open' },
    ]);
    expect(await screen()).toEqual({ screened: 0, opened: 0, expired: 0 });
  });

  it('bars who has not been screened, and then who was hit', async () => {
    expect(await bars()).toEqual({ [soule]: 'not-screened', [anna]: 'not-screened' });
    await screen();
    expect(await bars()).toEqual({ [soule]: 'hit-open' });
  });

  it('lets two people clear a hit, and remembers it until the person is another', async () => {
    await screen();
    await settle();
    expect(await bars()).toEqual({});

    await recommend(db, edition, operator, [soule], 'accept');
    expect(await screen()).toMatchObject({ screened: 0 });

    await correctParticipant(db, edition, operator, anna, { birthDate: '1990-01-01' });
    expect(await screen()).toMatchObject({ screened: 1, opened: 0, expired: 0 });
    await db
      .updateTable('participant')
      .set({ birthDate: '1978-03-02' })
      .where('id', '=', soule)
      .execute();
    expect(await screen()).toMatchObject({ screened: 1, opened: 1, expired: 1 });
    expect(await bars()).toEqual({ [soule]: 'hit-open' });
    const [hit] = await queue();
    const file = await readHit(db, app.keyring, edition, { id: hit?.id ?? '', at });
    expect(file.earlier).toMatchObject([{ state: 'expired', proposal: { outcome: 'cleared' } }]);
  });

  it('opens a cleared hit again when its entry changes, and ends it when the entry goes', async () => {
    await screen();
    await settle();
    await load(heading + koufala.replace('1978-03-02', '1979-03-02') + others);
    expect(await screen()).toMatchObject({ opened: 1, expired: 1 });

    await load(heading + others);
    expect(await screen()).toMatchObject({ opened: 0, expired: 1 });
    expect(await queue()).toEqual([]);
  });

  it('keeps the commission from clearing, and refuses nobody by itself', async () => {
    await screen();
    await recommend(db, edition, operator, [soule, anna], 'accept');
    expect(
      await decide(db, edition, first, [soule, anna], { decision: 'cleared' }, { findBars }),
    ).toEqual({ done: [anna], refused: [{ participantId: soule, refusal: 'hit-open' }] });

    await settle();
    expect(
      await decide(db, edition, first, [soule], { decision: 'cleared' }, { findBars }),
    ).toMatchObject({ done: [soule] });
  });

  it('names nobody in the ledger, which stands whole', async () => {
    await screen();
    await settle();
    const rows = await db.selectFrom('ledgerEntry').select(['kind', 'data', 'reason']).execute();
    expect(rows.map(({ kind }) => kind)).toContain('hit.confirmed');
    expect(JSON.stringify(rows)).not.toMatch(/koufala|L-1"|Souleymane/i);
    expect(await verifyLedger(db, edition)).toMatchObject({ fault: null });
  });

  it('keeps what two people said when one of them opens it again', async () => {
    await screen();
    await settle();
    const [settled] = await queue(['cleared']);
    const id = settled?.id ?? '';
    await review(db, app.keyring, edition, first, { id, step: { act: 'reopen' } });

    expect(await bars()).toEqual({ [soule]: 'hit-open' });
    const [again] = await queue();
    const file = await readHit(db, app.keyring, edition, { id: again?.id ?? '', at });
    expect(file.earlier).toMatchObject([
      { id, proposal: { outcome: 'cleared', by: 'account:first' } },
    ]);
    expect(await screen()).toEqual({ screened: 0, opened: 0, expired: 0 });
  });

  it('bars everybody from the moment a list comes until it has been compared', async () => {
    await screen();
    await load(`${heading}${koufala}${others}L-99,person,Nobody Invented,,,\n`);
    expect(await bars()).toEqual({ [soule]: 'hit-open', [anna]: 'not-screened' });
    await screen();
    expect(await bars()).toEqual({ [soule]: 'hit-open' });
  });

  it('ends the hits of who withdraws, and tells no more of who was erased', async () => {
    await screen();
    const person = db.updateTable('participant').where('id', '=', soule);
    await person.set({ state: 'withdrawn' }).execute();
    expect(await screen()).toMatchObject({ opened: 0, expired: 1 });
    expect(await screen()).toEqual({ screened: 0, opened: 0, expired: 0 });

    await person.set({ state: 'registered' }).execute();
    expect(await screen()).toMatchObject({ screened: 1, opened: 1 });

    await person.set({ erasedAt: at }).execute();
    expect(await queue()).toEqual([]);
    expect(await readStanding(db, edition, at)).toMatchObject({ screened: 1, due: 0, open: 0 });
  });
});

async function register(givenNames: string, familyName: string): Promise<string> {
  const person = aPersonInput({ givenNames, familyName, nameAr: null, birthDate: null });
  return registerParticipant(db, edition, operator, person);
}

async function load(text: string): Promise<void> {
  const files = [fileInMemory('local.csv', new TextEncoder().encode(text))];
  const outcome = await loadLists(db, signedBy('account:first', nextInstant()), {
    files,
    cameBy: 'file',
    edition,
    acceptsChange: true,
  });
  expect(outcome.loaded.map(({ refusal }) => refusal)).toEqual([null]);
}

let loads = 0;

function nextInstant(): Date {
  loads += 1;
  return new Date(at.getTime() + loads * 1_000);
}

function screen() {
  return screenWhatIsDue(app, edition, operator);
}

async function queue(states: readonly HitState[] = ['open']) {
  return (await readReviewQueue(db, app.keyring, edition, { states, at })).hits;
}

async function bars() {
  return Object.fromEntries(await findBars(db, edition, [soule, anna], at));
}

/** Two people say that it is somebody else. */
async function settle(): Promise<void> {
  const [hit] = await queue();
  const id = hit?.id ?? '';
  await review(db, app.keyring, edition, first, {
    id,
    step: { act: 'propose', outcome: 'cleared', reasonCode: 'birth-date-differs', note: '' },
  });
  await review(db, app.keyring, edition, second, { id, step: { act: 'confirm' } });
}
