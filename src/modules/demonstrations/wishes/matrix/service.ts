import { readInOrder } from '#modules/delegations/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { listWishes } from '../store.ts';
import { MOST_WANTED, type DemoMatrix } from '../types.ts';
import { listOffered, listWishers } from './store.ts';

/**
 * Who is invited to which session and who asked for it, delegations in order of precedence; of one
 * country only where the reader has one. `people` of a session are all who are invited to it or
 * asked for it, of every country: whether there is room is no secret.
 */
export async function readDemoMatrix(
  db: Database,
  edition: EditionScope,
  { country, locale }: { country: string | null; locale: Locale },
): Promise<DemoMatrix> {
  const [offered, all, order, wishes] = await Promise.all([
    listOffered(db, edition),
    listWishers(db, edition, null),
    readInOrder(db, edition, locale),
    listWishes(db, edition, {}),
  ]);
  const places = new Map(order.map(({ id }, place) => [id, place]));
  const people = new Map(all.map((delegation) => [delegation.id, delegation.people]));
  const isOffered = new Set(offered.map(({ id }) => id));
  const own = all
    .filter((delegation) => !country || delegation.country === country)
    .toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));

  return {
    mostWanted: MOST_WANTED,
    sessions: offered.map(({ state, ...session }) => {
      const coming = new Set(
        wishes.flatMap((wish) => (wish.rangeSessionId === session.id ? wish.delegationId : [])),
      );
      return {
        ...session,
        // Before it is on a timetable an hour is nobody's business outside.
        startsAt: state === 'scheduled' ? session.startsAt : null,
        people: [...coming].reduce((sum, id) => sum + (people.get(id) ?? 0), 0),
      };
    }),
    delegations: own.map((delegation) => {
      const theirs = wishes.filter(
        (wish) => wish.delegationId === delegation.id && isOffered.has(wish.rangeSessionId),
      );
      const idsOf = (kind: 'invited' | 'wanted') =>
        theirs.flatMap((wish) => (wish.kind === kind ? wish.rangeSessionId : []));
      return { ...delegation, invited: idsOf('invited'), wanted: idsOf('wanted') };
    }),
  };
}
