import { listDeeds } from '#modules/gates/deeds/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { convoyPassed } from '../facts.ts';
import { findConvoy, listRoutes } from '../store.ts';
import type { Convoy, Route } from '../types.ts';
import { headingAt, passageOf } from './rules.ts';
import { addPosition, listPositions } from './store.ts';
import type { Heading, Passage } from './types.ts';

/** Where convoys were, as the office wrote it down and as phones have said it, in order of time. */
export async function readPassages(
  db: Database,
  edition: EditionScope,
  convoys: readonly Pick<Convoy, 'id' | 'routeId'>[],
  routes: readonly Route[],
): Promise<Passage[]> {
  const ids = convoys.map(({ id }) => id);
  const written = await listPositions(db, edition, ids);
  const words = await listDeeds(db, edition, { kinds: ['word'], places: ids });
  const pointsOf = new Map(
    convoys.map(({ id, routeId }) => [
      id,
      routes.find((route) => route.id === routeId)?.points.map(({ code }) => code) ?? [],
    ]),
  );
  const said: Passage[] = [];
  for (const { place: convoyId, word, at } of words.toSorted((a, b) => a.at - b.at)) {
    const before = [...written, ...said].filter((one) => one.convoyId === convoyId);
    const passage = passageOf(word, pointsOf.get(convoyId) ?? [], headingAt(before, at));
    if (passage) said.push({ ...passage, convoyId, at });
  }
  return [...written, ...said].toSorted((one, other) => one.at - other.at);
}

/**
 * Writes down where a convoy is, as the radio says it.
 *
 * @throws AppError `convoy.unknown`; `convoy.point-unknown`; `convoy.position-in-future`
 */
export async function tellPosition(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  told: {
    convoyId: string;
    point: string;
    heading: Heading;
    passed: Passage['passed'];
    at?: Date | undefined;
  },
): Promise<void> {
  const { convoyId, point, heading, passed } = told;
  const convoy = await findConvoy(tx, edition, convoyId);
  if (!convoy) throw new AppError('convoy.unknown', { id: convoyId });
  const route = (await listRoutes(tx, edition)).find(({ id }) => id === convoy.routeId);
  if (!route?.points.some(({ code }) => code === point))
    throw new AppError('convoy.point-unknown', { field: 'point' });
  const at = told.at ?? by.clock.now();
  if (at > by.clock.now()) throw new AppError('convoy.position-in-future', { field: 'at' });

  const passage = { convoyId, point, heading, passed, at: at.getTime() };
  await addPosition(tx, edition, passage, by.actor.id);
  await record(tx, edition, by, [
    convoyPassed(convoyId, { point, heading, passed }, { deviceTime: at }),
  ]);
}
