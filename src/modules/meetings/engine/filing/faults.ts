import type { Show } from '../types.ts';

type Path = (string | number)[];

/** Where a show contradicts itself, field by field: ids without a thing, and times off the grid. */
export function faultsOf(show: Show): Path[] {
  const known = {
    parties: idsOf(show.parties),
    attendees: idsOf(show.attendees),
    places: idsOf(show.places),
    meetings: idsOf(show.meetings),
  };
  const kinds = ['blocks', 'parties', 'attendees', 'places', 'interpreters', 'meetings'] as const;
  return [
    ...kinds.flatMap((kind) => twice(kind, show[kind])),
    ...blockFaults(show),
    ...show.parties.flatMap(({ home }, row) =>
      home === null || known.places.has(home) ? [] : [['parties', row, 'home']],
    ),
    ...show.places.flatMap(({ owner }, row) =>
      owner === null || known.parties.has(owner) ? [] : [['places', row, 'owner']],
    ),
    ...show.never.flatMap((pair, row) =>
      pair.flatMap((id, side): Path[] => (known.parties.has(id) ? [] : [['never', row, side]])),
    ),
    ...show.meetings.flatMap((meeting, row) =>
      meetingFaults(meeting, known, show.grid).map((path): Path => ['meetings', row, ...path]),
    ),
  ];
}

function blockFaults({ blocks, grid }: Show): Path[] {
  return blocks.flatMap((block, row) => {
    const before = blocks[row - 1];
    const faults: Path[] = [];
    if (before && block.from < before.to) faults.push(['blocks', row, 'from']);
    if (block.step % grid !== 0) faults.push(['blocks', row, 'step']);
    return faults;
  });
}

type Known = Record<'parties' | 'attendees' | 'places' | 'meetings', ReadonlySet<string>>;

function meetingFaults(meeting: Show['meetings'][number], known: Known, grid: number): Path[] {
  const unknown = (name: string, ids: readonly string[], all: ReadonlySet<string>): Path[] =>
    ids.flatMap((id, place) => (all.has(id) ? [] : [[name, place]]));
  const { guest, host, locked, published } = meeting;
  return [
    ...(known.parties.has(guest) ? [] : [['guest']]),
    ...(known.parties.has(host) && host !== guest ? [] : [['host']]),
    ...(meeting.minutes % grid === 0 ? [] : [['minutes']]),
    ...unknown('attendees', meeting.attendees, known.attendees),
    ...unknown('places', meeting.places ?? [], known.places),
    ...unknown('after', meeting.after, known.meetings),
    ...(locked.place === null || known.places.has(locked.place) ? [] : [['locked', 'place']]),
    ...(!published || known.places.has(published.place) ? [] : [['published', 'place']]),
  ];
}

function twice(kind: string, things: readonly { id: string }[]): Path[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, row) => {
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond ? [[kind, row, 'id']] : [];
  });
}

function idsOf(things: readonly { id: string }[]): Set<string> {
  return new Set(things.map(({ id }) => id));
}
