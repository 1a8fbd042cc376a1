import { readExhibitor } from '#modules/exhibitors/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { standAssigned, standReleased } from './facts.ts';
import { lockStand, listAllStands, saveOccupant, saveStand } from './store.ts';
import type { Stand } from './types.ts';

/** The floor plan with who stands where. */
export async function readFloorPlan(db: Database, edition: EditionScope): Promise<Stand[]> {
  return listAllStands(db, edition);
}

/**
 * Gives a stand to an admitted exhibitor.
 *
 * @throws AppError `stand.unknown`; `stand.taken` with who holds it; `stand.exhibitor-not-admitted`
 */
export async function assignStand(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { code, exhibitorId }: { code: string; exhibitorId: string },
): Promise<void> {
  const stand = await readStand(tx, edition, code);
  if (stand.exhibitorId === exhibitorId) return;
  if (stand.exhibitorId) throw new AppError('stand.taken', { code });
  const { state } = await readExhibitor(tx, edition, exhibitorId);
  if (state !== 'admitted') throw new AppError('stand.exhibitor-not-admitted', { code, state });

  await saveOccupant(tx, edition, code, exhibitorId);
  await record(tx, edition, by, [assigned({ ...stand, exhibitorId })]);
}

/** Frees a stand. @throws AppError `stand.unknown` */
export async function releaseStand(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  code: string,
): Promise<void> {
  const stand = await readStand(tx, edition, code);
  if (!stand.exhibitorId) return;
  await saveOccupant(tx, edition, code, null);
  await record(tx, edition, by, [released({ ...stand, exhibitorId: stand.exhibitorId })]);
}

/**
 * Saves stands by their code, with who stands there; what is the same as before leaves no
 * trace. A change of size of an occupied stand is a release and a new assignment, because the
 * net area is counted by assignments.
 */
export async function saveStands(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  stands: readonly Stand[],
): Promise<{ added: number; changed: number; unchanged: number }> {
  const known = new Map((await listAllStands(tx, edition)).map((stand) => [stand.code, stand]));
  const saved = { added: 0, changed: 0, unchanged: 0 };
  const facts: Fact[] = [];

  for (const given of stands) {
    const stand = toCentimetres(given);
    const before = known.get(stand.code);
    if (before && isSame(before, stand)) {
      saved.unchanged += 1;
      continue;
    }
    await saveStand(tx, edition, stand);
    facts.push(...occupationFacts(before, stand));
    if (before) saved.changed += 1;
    else saved.added += 1;
  }
  if (facts.length > 0) await record(tx, edition, by, facts);
  return saved;
}

function occupationFacts(before: Stand | undefined, after: Stand): Fact[] {
  const stays =
    before?.exhibitorId === after.exhibitorId &&
    before.netAreaM2 === after.netAreaM2 &&
    before.hallId === after.hallId;
  if (stays) return [];
  return [
    ...(before?.exhibitorId ? [released({ ...before, exhibitorId: before.exhibitorId })] : []),
    ...(after.exhibitorId ? [assigned({ ...after, exhibitorId: after.exhibitorId })] : []),
  ];
}

type Occupied = Stand & { exhibitorId: string };

function assigned({ code, exhibitorId, netAreaM2, hallId }: Occupied): Fact {
  return standAssigned(code, { exhibitorId, netAreaM2, hallId });
}

function released({ code, exhibitorId, netAreaM2, hallId }: Occupied): Fact {
  return standReleased(code, { exhibitorId, netAreaM2, hallId });
}

/** As precise as the plan is kept; 3.3 by 2.2 metres would else differ from itself on every import. */
function toCentimetres(stand: Stand): Stand {
  const rounded = (value: number) => Number(value.toFixed(2));
  return {
    ...stand,
    xM: rounded(stand.xM),
    yM: rounded(stand.yM),
    widthM: rounded(stand.widthM),
    depthM: rounded(stand.depthM),
    netAreaM2: rounded(stand.netAreaM2),
  };
}

function isSame(before: Stand, after: Stand): boolean {
  return (Object.keys(after) as (keyof Stand)[]).every((key) => before[key] === after[key]);
}

async function readStand(tx: Transaction, edition: EditionScope, code: string): Promise<Stand> {
  const stand = await lockStand(tx, edition, code);
  if (!stand) throw new AppError('stand.unknown', { code });
  return stand;
}
