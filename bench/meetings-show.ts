/**
 * What the engine does with a whole show: the size of 2026, a large fair, and a repair. Called by
 * the part `meetings` of `npm run bench`; every plan is seen by the independent checker.
 */
import { checkShowPlan } from '#modules/meetings/engine/checking/show';
import { generateShow } from '#modules/meetings/engine/generating/show';
import { cellsFor } from '#modules/meetings/engine/show/cells';
import { repairShow } from '#modules/meetings/engine/show/repair';
import { solveShow } from '#modules/meetings/engine/show/solve';
import type { Plan, Show } from '#modules/meetings/engine/types';
import type { Row } from './row.ts';

const show2026 = { parties: 220, requests: 2_400, slots: 28, places: 150, seed: 2026 };
const largeFair = { parties: 2_000, requests: 15_000, slots: 32, places: 400, seed: 2026 };
const hundred = { parties: 100, requests: 1_100, slots: 28, places: 70, seed: 2026 };

/** Seconds a run has; the targets are 10 for the show of 2026 and 60 for the large fair. */
export async function benchShows(
  report: (line: string) => void,
  seconds = { show2026: 10, largeFair: 60, hundred: 10 },
): Promise<Row[]> {
  const small = await benchOne('show of 2026', generateShow(show2026), seconds.show2026, report);
  const large = await benchOne('large fair', generateShow(largeFair), seconds.largeFair, report);
  const show = generateShow(hundred);
  const { plan } = solveShow(show, { seed: 1, seconds: seconds.hundred });

  return [...small, ...large, ...benchRepair(show, plan, report), ...benchCells(show, plan)];
}

async function benchOne(
  what: string,
  show: Show,
  seconds: number,
  report: (line: string) => void,
): Promise<Row[]> {
  let first: number | null = null;
  const solution = solveShow(show, {
    seed: 1,
    seconds,
    onProgress: (progress) => {
      first ??= progress.seconds;
    },
  });
  const { value, bound } = solution;
  const gap = bound ? (100 * (bound.wishes - value.wishes)) / bound.wishes : Number.NaN;
  const breaches = checkShowPlan(show, solution.plan);
  const memory = process.memoryUsage().rss / 2 ** 20;
  report(
    `${what}: ${solution.status}, ${value.placed} of ${show.meetings.length} placed, wishes ` +
      `${value.wishes} of at most ${bound?.wishes ?? '?'} (${gap.toFixed(2)} %), minimums missed ` +
      `${value.minimums}, ${value.breaks} breaks, ${value.walked} min walked, ` +
      `${solution.unmet.length} wishes with a reason, ${breaches.length} breaches, ` +
      `${solution.seconds.toFixed(1)} s, ${memory.toFixed(0)} MiB`,
  );
  return [
    { what: `${what}: first plan`, value: first ?? Number.NaN, unit: 's' },
    { what: `${what}: below the proven bound on wishes`, value: gap, unit: '%' },
    { what: `${what}: whole run, with reasons and bound`, value: solution.seconds, unit: 's' },
    { what: `${what}: rules broken by the plan`, value: breaches.length, unit: 'breaches' },
    { what: `${what}: memory of the process`, value: memory, unit: 'MiB' },
  ];
}

/** The delegation with most meetings cancels on the second half-day. */
function benchRepair(show: Show, plan: Plan, report: (line: string) => void): Row[] {
  const own = (party: string) =>
    plan.assignments.filter(({ meeting }) =>
      show.meetings.some(
        ({ id, guest, host }) => id === meeting && (guest === party || host === party),
      ),
    );
  const [gone] = show.parties
    .filter(({ kind }) => kind === 'delegation')
    .toSorted((one, other) => own(other.id).length - own(one.id).length);
  const from = show.blocks[1]?.from ?? null;
  const [firstBlock, lastBlock] = [show.blocks[0], show.blocks.at(-1)];
  const away = { from: from ?? firstBlock?.from ?? '', to: lastBlock?.to ?? '', why: 'cancelled' };
  const changed = {
    ...show,
    parties: show.parties.map((party) =>
      party.id === gone?.id ? { ...party, busy: [...party.busy, away] } : party,
    ),
  };
  const { seconds, lost, moved, gained } = repairShow({ show: changed, plan, from });
  const others = lost.filter(
    ({ meeting }) => !own(gone?.id ?? '').some((one) => one.meeting === meeting),
  );
  report(
    `repair of ${show.parties.length} parties: ${gone?.id} cancels, ${lost.length} meetings lost, ` +
      `${others.length} of them of others, ${moved.length} moved, ${gained.length} wishes gained`,
  );
  return [
    { what: 'repair after one delegation cancels', value: seconds, unit: 's' },
    { what: 'repair: meetings of others lost', value: others.length, unit: 'meetings' },
    { what: 'repair: meetings moved', value: moved.length, unit: 'meetings' },
  ];
}

function benchCells(show: Show, plan: Plan): Row[] {
  const times = show.meetings.slice(0, 40).map(({ id }) => {
    const begun = performance.now();
    cellsFor(show, plan, id);
    return performance.now() - begun;
  });
  const median = times.toSorted((one, other) => one - other)[20] ?? Number.NaN;
  return [{ what: 'colours of the grid for one meeting, median', value: median, unit: 'ms' }];
}
