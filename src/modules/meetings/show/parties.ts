import type { Busy, ShowParty } from '../engine/types.ts';
import type { StatedProfile } from '../profiles/types.ts';
import type { Profile } from '../recommending/types.ts';
import { mostFor } from '../settings/rules.ts';
import type { PartyKind } from '../types.ts';
import type { Gathered } from './gathered.ts';

type Grounds = {
  busy: ReadonlyMap<string, readonly Busy[]>;
  /** Parties of meetings that count and are not in the show, once for each meeting. */
  counted: readonly string[];
  homeOf: (exhibitorId: string) => string | null;
};

/** All guests and hosts with their limits, by id. */
export function showParties(
  { field, profiles, settings }: Pick<Gathered, 'field' | 'profiles' | 'settings'>,
  { busy, counted, homeOf }: Grounds,
): ShowParty[] {
  const stated = new Map(profiles.map((profile) => [profile.id, profile]));
  const done = Map.groupBy(counted, (id) => id);
  const row = settings.inARow;
  const inARow = row && { meetings: row.meetings, pause: row.pauseMinutes };
  return [...field.guests.values(), ...field.hosts.values()]
    .map(({ id, kind }: Profile): ShowParty => {
      const own = stated.get(id);
      return {
        ...limitsOf(kind, own, { settings, done: done.get(id)?.length ?? 0 }),
        id,
        kind: kind === 'participant' ? 'person' : kind,
        busy: busy.get(id) ?? [],
        teams: own?.teams ?? 1,
        inARow,
        home: kind === 'exhibitor' ? homeOf(id) : null,
      };
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function limitsOf(
  kind: PartyKind,
  own: StatedProfile | undefined,
  { settings, done }: Pick<Gathered, 'settings'> & { done: number },
): Pick<ShowParty, 'maximum' | 'minimum' | 'minimumFor'> {
  const most = mostFor(settings.most[kind], {
    halfDay: own?.mostPerHalfDay,
    day: own?.mostPerDay,
    edition: own?.mostPerEdition,
  });
  const minimum = Math.max(0, (own?.minimum ?? 0) - done);
  return {
    maximum: { ...most, edition: most.edition === null ? null : Math.max(0, most.edition - done) },
    minimum,
    minimumFor: minimum > 0 ? (own?.minimumFor ?? null) : null,
  };
}
