import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { enterStates } from '#modules/participants/service';
import type { ParticipantState } from '#modules/participants/types';
import { provenEdition } from '#platform/edition';
import type { Role } from '#platform/permissions';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { quotaRoutes } from '../quotas/routes.ts';
import { buildingRoutes } from './routes.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db);
const lost: string[] = [];
const routes = {
  building: buildingRoutes({
    accessLost: async (_tx, _edition, _by, ids) => void lost.push(...ids),
  }),
  quotas: quotaRoutes,
};
const embassy = callAs(app, routes, 'embassy', { country: 'BF' });
const protocol = callAs(app, routes, 'protocol');
let delegationId: string;

beforeEach(async () => {
  lost.length = 0;
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ stage: 'accreditation' })));
  delegationId = (await embassy.building.open({ edition, level: 'minister' })).id;
});

describe('a focal point', () => {
  it('opens the delegation of its own country, once', async () => {
    expect(await embassy.building.read({ edition })).toMatchObject({
      chosen: { id: delegationId, country: 'BF', name: 'Burkina Faso' },
      members: [],
    });
    await expect(embassy.building.open({ edition, level: 'minister' })).rejects.toMatchObject({
      code: 'member.delegation-open',
    });
  });

  it('opens one delegation, however many ask at once', async () => {
    const ask = () =>
      callAs(app, routes, 'embassy', { country: 'SN' }).building.open({
        edition,
        level: 'minister',
      });
    const outcomes = await Promise.all(
      [ask, ask, ask].map((one) =>
        one().then(
          () => 'open',
          ({ code }) => code,
        ),
      ),
    );

    expect(outcomes.toSorted()).toEqual([
      'member.delegation-open',
      'member.delegation-open',
      'open',
    ]);
  });

  it('names members, the head first, and is told of their standing and no more', async () => {
    const delegate = await named({ familyName: 'Zongo' });
    await named({ role: 'head', familyName: 'Traoré', documentNumber: 'B1' });
    await enter(delegate, 'recommended');

    const { members } = await embassy.building.read({ edition });
    expect(members.map(({ familyName, role, standing }) => [familyName, role, standing])).toEqual([
      ['Traoré', 'head', 'pending'],
      ['Zongo', 'delegate', 'pending'],
    ]);
    expect(JSON.stringify(members)).not.toContain('recommended');
    await enter(delegate, 'cleared');
    expect((await embassy.building.member({ edition, participantId: delegate })).standing).toBe(
      'accepted',
    );
  });

  it('takes what identifies a member and is not shown it again', async () => {
    const participantId = await named();
    const form = await embassy.building.member({ edition, participantId });

    expect(form.has).toEqual({ birthDate: true, documentNumber: true, phone: false });
    expect(JSON.stringify(form)).not.toMatch(/A1234567|1975-03-02/);
  });

  it.each([
    [
      'the same document',
      { familyName: 'Other', documentNumber: 'a-123 4567' },
      'member.same-document',
    ],
    ['the same name and birth', { documentNumber: 'B1' }, 'member.twin'],
    [
      'the name in another order',
      { givenNames: 'TRAORE', familyName: 'issa', documentNumber: 'B1' },
      'member.twin',
    ],
  ])('is told of %s', async (_what, changes, code) => {
    await named();
    await expect(named(changes)).rejects.toMatchObject({ code });
  });

  it('may say that two people share a name, and not that they share a passport', async () => {
    await named();
    await named({ documentNumber: 'B1' }, true);
    await expect(named({ birthDate: '1999-01-01' }, true)).rejects.toMatchObject({
      code: 'member.same-document',
    });
    expect((await embassy.building.read({ edition })).members).toHaveLength(2);
  });

  it('overwrites nothing that somebody else has saved meanwhile', async () => {
    const participantId = await named();
    const { version } = await embassy.building.member({ edition, participantId });
    await correct(participantId, version, { post: 'Attaché' });

    await expect(correct(participantId, version, { post: 'Consul' })).rejects.toMatchObject({
      code: 'form.changed-meanwhile',
    });
    expect((await embassy.building.member({ edition, participantId })).post).toBe('Attaché');
  });

  it('of another country reaches nobody', async () => {
    const participantId = await named();
    const other = callAs(app, routes, 'embassy', { country: 'SN' }).building;
    const member = { role: 'delegate', givenNames: 'A', familyName: 'B' } as const;
    const unknown = [
      () => other.member({ edition, participantId }),
      () => other.correct({ edition, participantId, version: 1, member: { post: 'Spy' } }),
      () => other.withdraw({ edition, participantId, reason: 'own-wish' }),
      () => other.makeLink({ edition, participantId, byMail: false }),
      () => other.substitute({ edition, participantId, member, reason: 'duty' }),
      () => other.register({ edition, delegationId, member }),
      () => other.read({ edition, delegationId }),
      () => other.loadRows({ edition, delegationId, rows: [] }),
    ];
    for (const ask of unknown)
      expect(await ask().then(String, ({ code }) => code)).toMatch(
        /^(participant|delegation)\.unknown$/,
      );
  });

  it('finds the fields of a cleared member frozen, and the others open', async () => {
    const participantId = await named();
    await enter(participantId, 'cleared');
    const { version, frozen } = await embassy.building.member({ edition, participantId });

    expect(frozen).toContain('documentNumber');
    await correct(participantId, version, { post: 'Attaché' });
    await expect(correct(participantId, version + 1, { familyName: 'X' })).rejects.toMatchObject({
      code: 'participant.identity-frozen',
    });
  });
});

describe('a substitution', () => {
  it('keeps the chain, hands over the head, frees the place and takes the badge', async () => {
    await limit(1);
    const head = await named({ role: 'head' });
    const { participantId: successor } = await substitute(head);

    expect(lost).toEqual([head]);
    expect(await embassy.building.member({ edition, participantId: successor })).toMatchObject({
      role: 'head',
      substitutes: head,
    });
    expect(await kinds()).toEqual([
      'participant.registered',
      'participant.corrected',
      'participant.withdrawn',
      'participant.registered',
      'participant.substituted',
    ]);
  });

  it.each<[string, 'never' | 'until-closing' | Date, ParticipantState, Role, string | null]>([
    [
      'in a category of which nobody is replaced',
      'never',
      'registered',
      'protocol',
      'substitution.never',
    ],
    [
      'at the instant the date is reached',
      new Date('2025-11-11T08:00:00Z'),
      'registered',
      'embassy',
      'substitution.closed',
    ],
    ['a second before the date', new Date('2025-11-11T08:00:01Z'), 'registered', 'embassy', null],
    [
      'of somebody cleared, by an embassy',
      'until-closing',
      'cleared',
      'embassy',
      'substitution.needs-protocol',
    ],
    ['of somebody cleared, by protocol', 'until-closing', 'cleared', 'protocol', null],
  ])('%s', async (_when, rule, state, role, refusal) => {
    const participantId = await named();
    await enter(participantId, state);
    const substitution =
      rule instanceof Date ? { kind: 'until' as const, at: rule } : { kind: rule };
    await protocol.quotas.setRules({
      edition,
      categories: [{ categoryId: 'delegate', quota: 'unlimited', substitution }],
      roles: [],
    });

    const outcome = await substitute(participantId, role).then(
      () => null,
      ({ code }) => code,
    );
    expect(outcome).toBe(refusal);
  });
});

async function named(changes: object = {}, distinct = false): Promise<string> {
  const { participantId } = await embassy.building.register({
    edition,
    delegationId,
    distinct,
    member: {
      role: 'delegate',
      givenNames: 'Issa',
      familyName: 'Traoré',
      birthDate: '1975-03-02',
      documentNumber: 'A1234567',
      ...changes,
    },
  });
  return participantId;
}

function correct(participantId: string, version: number, member: object) {
  return embassy.building.correct({ edition, participantId, version, member });
}

function substitute(participantId: string, role: Role = 'embassy') {
  const caller = role === 'embassy' ? embassy : protocol;
  return caller.building.substitute({
    edition,
    participantId,
    reason: 'duty',
    member: { role: 'head', givenNames: 'Awa', familyName: 'Sawadogo' },
  });
}

function limit(quota: number) {
  return protocol.quotas.set({ edition, delegationId, categoryId: 'delegate', quota });
}

function enter(participantId: string, state: ParticipantState) {
  return db
    .transaction()
    .execute((tx) => enterStates(tx, edition, signedBy('system'), [{ participantId, state }]));
}

async function kinds(): Promise<string[]> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('kind')
    .where('kind', 'like', 'participant.%')
    .orderBy('seq')
    .execute();
  return rows.map(({ kind }) => kind);
}
