import type { GridMeeting, GridRow, PlanSheet, RowKind } from './types.ts';

/**
 * The rows of one kind, those with meetings or wishes first among the parties; places are all
 * there, because an empty one is where something may go.
 */
export function rowsOf(
  { parties, places, meetings }: Pick<PlanSheet, 'parties' | 'places' | 'meetings'>,
  kind: RowKind,
  { countryName, collator }: { countryName: (code: string) => string; collator: Intl.Collator },
): GridRow[] {
  const byName = (one: GridRow, other: GridRow) => collator.compare(one.name, other.name);
  if (kind === 'places')
    return places
      .map(({ id, name, hall, busy }) => ({ id, name, detail: hall, busy }))
      .toSorted((one, other) => collator.compare(one.detail, other.detail) || byName(one, other));

  const meant = new Set(meetings.map((meeting) => partyIn(meeting, kind)));
  return parties
    .filter((party) => (party.kind === 'exhibitor') === (kind === 'hosts') && meant.has(party.id))
    .map(({ id, name, country, busy }) => ({
      id,
      name,
      detail: country ? countryName(country) : '',
      busy,
    }))
    .toSorted(byName);
}

/** In which row of a kind a meeting stands; null for one without a place. */
export function rowOfMeeting(meeting: GridMeeting, kind: RowKind): string | null {
  return kind === 'places' ? meeting.place : partyIn(meeting, kind);
}

function partyIn({ guest, host }: GridMeeting, kind: 'guests' | 'hosts'): string {
  return kind === 'guests' ? guest : host;
}
