import type { ChainStep, HistoryEvent } from './types.ts';

/**
 * How far a person has come, each step with the row of the ledger it stands on.
 *
 * `partyEvents` are the invitations of the person's government or the admissions of their
 * company; null for somebody who comes for neither.
 */
export function chainOf(
  events: readonly HistoryEvent[],
  partyEvents: readonly HistoryEvent[] | null,
): ChainStep[] {
  const named = events.find(({ kind }) => kind === 'participant.registered');
  const recommended = events.findLast(({ kind }) => kind === 'accreditation.recommended');
  const decided = events.findLast(
    ({ kind, seq }) => kind === 'accreditation.decided' && seq > (recommended?.seq ?? 0),
  );
  const issued = events.findLast(({ kind }) => kind === 'badge.issued');
  const revoked = events.findLast(
    ({ kind, subjectId, seq }) =>
      kind === 'badge.revoked' && subjectId === issued?.subjectId && seq > issued.seq,
  );
  const entered = events.find(
    ({ kind, data }) =>
      kind === 'passage.recorded' && data['verdict'] === 'admitted' && data['direction'] === 'in',
  );

  return [
    partyEvents
      ? step('invited', partyEvents[0], 'done')
      : { step: 'invited', standing: 'not-needed', at: null, seq: null },
    step('named', named, 'done'),
    step(
      'recommended',
      recommended,
      recommended?.data['recommendation'] === 'refuse' ? 'refused' : 'done',
    ),
    step('cleared', decided, standingOf(decided?.data['decision'])),
    step('badge', revoked ?? issued, revoked ? 'lost' : 'done'),
    step('entered', entered, 'done'),
  ];
}

function standingOf(decision: unknown): ChainStep['standing'] {
  if (decision === 'cleared') return 'done';
  return decision === 'refused' ? 'refused' : 'waiting';
}

function step(
  name: ChainStep['step'],
  event: HistoryEvent | undefined,
  standing: ChainStep['standing'],
): ChainStep {
  if (!event) return { step: name, standing: 'waiting', at: null, seq: null };
  return { step: name, standing, at: event.at, seq: event.seq };
}
