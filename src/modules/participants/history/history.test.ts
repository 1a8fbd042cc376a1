import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { record } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { participantRoutes } from '../routes.ts';
import { registerParticipant } from '../service.ts';
import { aDelegationRow, aPersonInput } from '../testing.ts';
import { chainOf } from './rules.ts';
import type { HistoryEvent } from './types.ts';

describe('chainOf', () => {
  it('waits in every step for somebody of whom the ledger holds nothing', () => {
    expect(standings([], [])).toEqual({
      invited: 'waiting',
      named: 'waiting',
      recommended: 'waiting',
      cleared: 'waiting',
      badge: 'waiting',
      entered: 'waiting',
    });
  });

  it('stands each step on its own row of the ledger', () => {
    const chain = chainOf(
      [
        anEvent(4, 'participant.registered'),
        anEvent(5, 'accreditation.recommended', { recommendation: 'accept' }),
        anEvent(6, 'accreditation.decided', { decision: 'cleared' }),
        anEvent(7, 'badge.issued'),
        anEvent(8, 'passage.recorded', { verdict: 'admitted', direction: 'in' }),
      ],
      [anEvent(2, 'invitation.sent')],
    );

    expect(chain.map(({ seq }) => seq)).toEqual([2, 4, 5, 6, 7, 8]);
    expect(chain.every(({ standing }) => standing === 'done')).toBe(true);
  });

  it('invites nobody who comes for neither government nor company', () => {
    expect(standings([], null)).toMatchObject({ invited: 'not-needed' });
  });

  it('waits for a decision again after a new recommendation', () => {
    const events = [
      anEvent(1, 'accreditation.recommended'),
      anEvent(2, 'accreditation.decided', { decision: 'refused' }),
    ];

    expect(standings(events)).toMatchObject({ cleared: 'refused' });
    expect(standings([...events, anEvent(3, 'accreditation.recommended')])).toMatchObject({
      cleared: 'waiting',
    });
  });

  it('counts a revoked badge as lost, and a new print as a badge', () => {
    const events = [anEvent(1, 'badge.issued', {}, '7.0'), anEvent(2, 'badge.revoked', {}, '7.0')];

    expect(standings(events)).toMatchObject({ badge: 'lost' });
    expect(standings([...events, anEvent(3, 'badge.issued', {}, '7.1')])).toMatchObject({
      badge: 'done',
    });
  });

  it('lets nobody enter who was refused, or who only left', () => {
    expect(
      standings([
        anEvent(1, 'passage.recorded', { verdict: 'refused', direction: 'in' }),
        anEvent(2, 'passage.recorded', { verdict: 'admitted', direction: 'out' }),
      ]),
    ).toMatchObject({ entered: 'waiting' });
  });
});

describe('the history of a person', () => {
  const db = useTestDatabase();
  const edition = provenEdition('bamex-2025');
  const routes = participantRoutes();
  let person: string;
  let other: string;

  beforeEach(async () => {
    await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
    const officer = await db
      .insertInto('account')
      .values({ displayName: 'Awa Diallo' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const office = signedBy(`account:${officer.id}`);
    const delegationId = await aDelegationRow(db, 'BF');
    await write(anInvitation('BF'), anInvitation('TR'));
    person = await registerParticipant(db, edition, office, aPersonInput({ delegationId }));
    other = await registerParticipant(db, edition, office, aPersonInput());
    await write(
      aFact('badge', '7.0', 'badge.issued', { participantId: person }),
      aFact('badge', '8.0', 'badge.issued', { participantId: other }),
      aFact('badge', '7.0', 'badge.printed', { idx: 7, generation: 0 }),
      aFact('badge', '8.0', 'badge.printed', { idx: 8, generation: 0 }),
      aFact('passage', 'x', 'passage.recorded', {
        participantId: person,
        verdict: 'admitted',
        direction: 'in',
      }),
    );
  });

  it('holds what is about them, wherever the ledger wrote it, and nothing of others', async () => {
    const { chain, events } = await asOrganiser().history({ edition, participantId: person });

    expect(events.map(({ kind }) => kind)).toEqual([
      'participant.registered',
      'badge.issued',
      'badge.printed',
      'passage.recorded',
    ]);
    expect(JSON.stringify(events)).not.toContain(other);
    expect(Object.fromEntries(chain.map(({ step, standing }) => [step, standing]))).toMatchObject({
      invited: 'done',
      named: 'done',
      recommended: 'waiting',
      entered: 'done',
    });
  });

  it('names the officers to those who work with them, and to nobody else', async () => {
    const embassy = callAs(testApplication(db), routes, 'embassy', { country: 'BF' });
    const inside = await asOrganiser().history({ edition, participantId: person });
    const outside = await embassy.history({ edition, participantId: person });

    expect(inside.events[0]?.actorName).toBe('Awa Diallo');
    expect(JSON.stringify(outside)).not.toContain('Awa');
    expect(outside.events.map(({ actorId }) => actorId)).toEqual([
      'account',
      'system',
      'system',
      'system',
    ]);
  });

  it('does not tell an applicant what the operator advised, nor why an officer took a badge', async () => {
    const embassy = callAs(testApplication(db), routes, 'embassy', { country: 'BF' });
    await write(
      aFact('accreditation', person, 'accreditation.recommended', { recommendation: 'refuse' }),
      {
        ...aFact('badge', '7.0', 'badge.revoked', { participantId: person }),
        reason: 'named in a note',
      },
    );
    const inside = await asOrganiser().history({ edition, participantId: person });
    const outside = await embassy.history({ edition, participantId: person });

    expect(inside.chain).toContainEqual(
      expect.objectContaining({ step: 'recommended', standing: 'refused' }),
    );
    expect(outside.chain).toContainEqual(
      expect.objectContaining({ step: 'recommended', standing: 'done' }),
    );
    expect(JSON.stringify(inside)).toContain('named in a note');
    expect(JSON.stringify(outside)).not.toMatch(/refuse|named in a note/);
  });

  function asOrganiser() {
    return callAs(testApplication(db), routes, 'organiser');
  }

  function write(...facts: Fact[]) {
    return db.transaction().execute((tx) => record(tx, edition, signedBy('system'), facts));
  }
});

function standings(events: HistoryEvent[], partyEvents: HistoryEvent[] | null = []) {
  return Object.fromEntries(
    chainOf(events, partyEvents).map(({ step, standing }) => [step, standing]),
  );
}

function anEvent(
  seq: number,
  kind: string,
  data: Record<string, unknown> = {},
  subjectId = 'someone',
): HistoryEvent {
  const at = new Date(Date.UTC(2025, 9, 1, 0, seq));
  return { seq, at, kind, subjectId, actorId: 'system', reason: null, data };
}

function anInvitation(country: string): Fact {
  return aFact('invitation', `invitation-${country}`, 'invitation.sent', { country });
}

function aFact(subjectType: string, subjectId: string, kind: string, data: object): Fact {
  return { kind, subjectType, subjectId, data };
}
