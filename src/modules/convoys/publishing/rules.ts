import type { Convoy } from '../types.ts';

/** A row of the programme as the convoys that share it make it. */
export type ConvoyRow = {
  sessionId: string;
  startsAt: Date;
  endsAt: Date;
  state: 'scheduled' | 'cancelled';
  /** Convoys whose people it is about. */
  convoyIds: string[];
};

type Told = Pick<
  Convoy,
  | 'id'
  | 'state'
  | 'departsAt'
  | 'arrivesAt'
  | 'returnsAt'
  | 'homeAt'
  | 'sessionOutId'
  | 'sessionBackId'
>;

/**
 * The rows of the programme that convoys make: from the first departure to the last arrival of
 * those that share one. A row none of whose convoys is published any more is called off; one
 * that was never published stays as it is.
 *
 * @param about only rows of these convoys
 */
export function rowsOf(convoys: readonly Told[], about: ReadonlySet<string>): ConvoyRow[] {
  const ways = convoys.flatMap((convoy) => [
    { convoy, sessionId: convoy.sessionOutId, from: convoy.departsAt, to: convoy.arrivesAt },
    { convoy, sessionId: convoy.sessionBackId, from: convoy.returnsAt, to: convoy.homeAt },
  ]);
  const bySession = Map.groupBy(ways, ({ sessionId }) => sessionId);
  return [...bySession].flatMap(([sessionId, sharing]): ConvoyRow[] => {
    if (!sessionId || !sharing.some(({ convoy }) => about.has(convoy.id))) return [];
    const on = sharing.filter(({ convoy }) => convoy.state === 'published');
    const shown = on.length > 0 ? on : sharing;
    return [
      {
        sessionId,
        startsAt: new Date(Math.min(...shown.map(({ from }) => from.getTime()))),
        endsAt: new Date(Math.max(...shown.map(({ to }) => to.getTime()))),
        state: on.length > 0 ? 'scheduled' : 'cancelled',
        convoyIds: on.map(({ convoy }) => convoy.id),
      },
    ];
  });
}
