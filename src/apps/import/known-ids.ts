import { delegationIds } from '#modules/delegations/service';
import { readPlan } from '#modules/editions/service';
import { exhibitorIds } from '#modules/exhibitors/service';
import { findByExternalIds } from '#modules/participants/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { FoundFile } from './folder.ts';
import type { KnownIds } from './sheet.ts';

/** What rows may refer to before any file is read: whatever the edition holds already. */
export async function readKnownIds(
  db: Database,
  edition: EditionScope,
  files: readonly FoundFile[],
): Promise<{ known: KnownIds; zone: string }> {
  const plan = await readPlan(db, edition);
  const mentioned = files.flatMap(({ sheet, table }) =>
    table ? sheet.mentionedPeople(table) : [],
  );
  const [exhibitors, delegations, people] = await Promise.all([
    exhibitorIds(db, edition),
    delegationIds(db, edition),
    findByExternalIds(db, edition, [...new Set(mentioned)]),
  ]);
  const known = {
    category: idsOf(plan.categories),
    hall: idsOf(plan.halls),
    gate: idsOf(plan.gates),
    exhibitor: new Set(exhibitors.keys()),
    delegation: new Set(delegations.keys()),
    person: new Set(people.keys()),
    party: new Set([...exhibitors.keys(), ...delegations.keys(), ...people.keys()]),
  };
  return { known, zone: plan.edition.timeZone };
}

function idsOf(places: readonly { id: string }[]): Set<string> {
  return new Set(places.map(({ id }) => id));
}
