import { listEditions } from '#modules/editions/service';
import type { Stage } from '#modules/editions/types';
import { clockFrom, systemClock, type Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import { useOf } from './accounts.ts';
import type { DemoStage } from './load.ts';

/** The morning after the moment a stage of the demo stands at: there is something to do. */
const mornings: Partial<Record<Stage, string>> = {
  invitations: '2025-10-09T08:00:00Z',
  accreditation: '2025-11-03T08:00:00Z',
  show: '2025-11-12T09:00:00Z',
};

/**
 * The time it is in the demo: at an earlier stage the program lives in the autumn of 2025, so
 * that a badge of the demo opens a gate of the demo. After the show it is the time it is.
 *
 * @param now the time somebody wants it to be, ISO 8601
 */
export async function demoClock(db: Database, wanted: DemoStage, now?: string): Promise<Clock> {
  if ((await useOf(db)) === 'real') return systemClock;
  if (now) return clockFrom(now);
  const loaded = (await listEditions(db)).find(({ id }) => id === 'bamex-2025');
  const morning = mornings[loaded?.stage ?? wanted];
  return morning ? clockFrom(morning) : systemClock;
}
