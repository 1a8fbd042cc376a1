import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { registerParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { accreditationRoutes } from './routes.ts';
import { decide, recommend } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const operator = signedBy('account:operator');
const commission = signedBy('account:commission');
const reason = { decision: 'refused', reasonCode: 'not-eligible' } as const;
const query = {
  edition,
  search: '',
  direction: 'asc',
  page: 1,
  pageSize: 50,
  filters: {},
} as const;

let anna: string;
let boris: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  anna = await register();
  boris = await register();
});

describe('the queue', () => {
  const app = testApplication(db);
  const routes = accreditationRoutes();

  it('shows each body its own work', async () => {
    await recommend(db, edition, operator, [anna], 'accept');
    const organiser = callAs(app, routes, 'organiser');
    const view = async (name: 'to-recommend' | 'to-decide' | 'decided') =>
      (await organiser.queue({ ...query, view: name })).rows.map((row) => row.participantId);

    expect(await view('to-recommend')).toEqual([boris]);
    expect(await view('to-decide')).toEqual([anna]);
    await decide(db, edition, commission, [anna], {
      decision: 'needs-information',
      question: 'Which passport?',
    });
    expect((await view('to-recommend')).toSorted()).toEqual([anna, boris].toSorted());
    expect(await organiser.work({ edition })).toEqual({
      toRecommend: 2,
      toDecide: 0,
      asked: 1,
      decided: 0,
    });
  });

  it('tells a reader on whom they have already shown their hand', async () => {
    const judge = callAs(app, routes, 'commission', { accountId: 'judge' });
    await recommend(db, edition, signedBy('account:judge'), [anna], 'accept');
    const { rows } = await judge.queue({ ...query, view: 'to-decide' });

    expect(rows).toMatchObject([{ participantId: anna, ownHand: 'recommends' }]);
  });

  it('is closed to applicants, who read what they are told of their own people', async () => {
    await recommend(db, edition, operator, [anna], 'refuse');
    await decide(db, edition, commission, [anna], reason);
    const embassy = callAs(app, routes, 'embassy', { country: 'BF' });
    const stranger = callAs(app, routes, 'embassy', { country: 'SN' });

    await expect(embassy.queue(query)).rejects.toMatchObject({ code: 'permission.denied' });
    const told = await embassy.find({ edition, participantId: anna });
    expect(told).toMatchObject({
      recommendation: null,
      decision: 'refused',
      reasonCode: 'not-eligible',
    });
    expect(JSON.stringify(told)).not.toContain('account:');
    await expect(stranger.find({ edition, participantId: anna })).rejects.toMatchObject({
      code: 'participant.unknown',
    });
  });

  it.each(['organiser', 'protocol', 'embassy', 'administrator', 'gate'] as const)(
    'is decided by the commission only, not by %s',
    async (role) => {
      const held = role === 'embassy' ? { country: 'BF' } : {};
      await recommend(db, edition, operator, [anna], 'accept');

      await expect(
        callAs(app, routes, role, held).decide({
          edition,
          participantIds: [anna],
          decided: { decision: 'cleared' },
        }),
      ).rejects.toMatchObject({ code: 'permission.denied' });
      expect(await stateOf(anna)).toBe('recommended');
    },
  );

  it('is recommended by the operator only', async () => {
    for (const role of ['commission', 'protocol'] as const)
      await expect(
        callAs(app, routes, role).recommend({
          edition,
          participantIds: [anna],
          recommendation: 'accept',
        }),
      ).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

function register(): Promise<string> {
  return registerParticipant(db, edition, operator, aPersonInput());
}

async function stateOf(participantId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('participant')
    .select('state')
    .where('id', '=', participantId)
    .executeTakeFirst();
  return found?.state;
}
