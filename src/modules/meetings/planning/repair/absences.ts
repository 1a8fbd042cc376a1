import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { saveAbsences } from '../../absences/service.ts';
import type { Absence } from '../../absences/types.ts';
import { readInterpreters, saveInterpreter } from '../../interpreters/service.ts';
import type { Shift } from '../../interpreters/types.ts';
import { fromWall } from '../../show/times.ts';
import type { Now } from '../reading/service.ts';
import type { PlanContent } from '../types.ts';
import { lastTime } from './rules.ts';

/**
 * Keeps who is away and what is shut, once the repair that answers to it is published, so that no
 * later plan puts a meeting there again. An absent interpreter loses these hours of the shifts.
 */
export async function keepAbsences(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { events = [], from }: PlanContent,
  { show, zone, at }: Pick<Now, 'show' | 'zone' | 'at'>,
): Promise<void> {
  const end = lastTime(show);
  const absences = events.flatMap((event): Omit<Absence, 'id'>[] => {
    if (event.kind === 'replies' || event.kind === 'interpreter-absent') return [];
    const begins = event.kind === 'place-closed' ? event.from : (from ?? at);
    const until = event.kind === 'cancelled' ? end : (event.until ?? end);
    if (until <= begins) return [];
    const [holderKind, holderId] =
      event.kind === 'place-closed'
        ? (['place', event.place] as const)
        : ([event.party.kind, event.party.id] as const);
    return [
      {
        ...{ holderKind, holderId },
        ...{ startsAt: fromWall(begins, zone), endsAt: fromWall(until, zone) },
        why: event.kind === 'place-closed' ? 'closed' : event.kind === 'late' ? 'travel' : 'other',
      },
    ];
  });
  if (absences.length > 0) await saveAbsences(tx, edition, by, absences);
  for (const event of events)
    if (event.kind === 'interpreter-absent')
      await cutShifts(tx, edition, by, event.interpreter, {
        from: fromWall(from ?? at, zone),
        to: fromWall(event.until ?? end, zone),
      });
}

async function cutShifts(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
  gone: Shift,
): Promise<void> {
  const found = (await readInterpreters(tx, edition)).find((one) => one.id === id);
  if (!found || gone.to <= gone.from) return;
  const shifts = found.shifts.flatMap(({ from, to }) =>
    [
      { from, to: to < gone.from ? to : gone.from },
      { from: from > gone.to ? from : gone.to, to },
    ].filter((shift) => shift.from < shift.to),
  );
  await saveInterpreter(tx, edition, by, { ...found, shifts });
}
