import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { fold } from '#platform/tabular/fold';
import { readSettings } from '../../settings/service.ts';
import type { NamedParty, Party, Side } from '../../types.ts';
import { listWishesOf } from '../../wishes/store.ts';
import { banOf, otherSide, pairKey, readableWishes, scoreFor, scoreIn } from '../building/rules.ts';
import { readField } from '../building/service.ts';
import type { Field } from '../building/types.ts';
import { exclusionOf } from '../rules.ts';
import { listLater } from '../store.ts';
import type { Profile, ScorePart } from '../types.ts';
import { ALIKE, inOrder, likeness } from './rules.ts';
import { MOST_RECOMMENDED, type PartyLists, type Suggestion } from './types.ts';

export type ListsAsked = {
  party: NamedParty;
  /** Whether an organiser reads them, to whom nothing is private. */
  asDesk: boolean;
  /** Part of a name. */
  search: string;
};

/**
 * Everybody a party is shown. Who is banned, or said never, or was told never, is in none of the
 * lists and is not found; the party's own wishes alone keep whom it named itself.
 *
 * @throws AppError `meeting.party-unknown` for a party no score is made of, such as an exhibitor
 * the act in force does not admit
 */
export async function readLists(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  { party, asDesk, search }: ListsAsked,
): Promise<PartyLists> {
  const [field, settings, wishes, later] = await Promise.all([
    readField(db, edition, clock),
    readSettings(db, edition),
    listWishesOf(db, edition, party),
    listLater(db, edition, party),
  ]);
  const side = sideOf(party);
  const mayReadOther = asDesk || settings.wishes.whoAskedForMe[side];
  const view: View = { field, self: selfIn(field, party), side, asDesk, mayReadOther };

  const putOff = new Map(later.map((one) => [one.id, one]));
  const known = new Map(wishes.map((wish) => [wish.toId, wish]));
  // Ranks of a file go over all wishes; on a screen musts are counted among themselves.
  const musts = wishes.flatMap(({ action, toId }) => (action === 'must' ? toId : []));
  const others = side === 'guest' ? field.hosts : field.guests;
  const told = (other: Profile): Suggestion => {
    const wish = known.get(other.id);
    const off = putOff.get(other.id);
    return {
      ...suggestionOf(view, other),
      own: wish?.action ?? (off ? 'later' : null),
      rank: wish?.action === 'must' ? musts.indexOf(other.id) + 1 : null,
      note: wish?.note ?? off?.note ?? null,
      onBehalf: wish?.onBehalf ?? false,
    };
  };
  const seen = [...others.values()].filter((other) => isSeen(view, other)).map(told);
  const open = inOrder(seen.filter(({ own }) => own === null));
  const liked = wishes.filter(({ action }) => action !== 'never');
  return {
    side,
    wishes: wishes.flatMap(({ toId }) => {
      const other = others.get(toId);
      return other && !bannedIn(view, other) ? told(other) : [];
    }),
    recommended: open.slice(0, MOST_RECOMMENDED),
    askedForMe: mayReadOther ? inOrder(seen.filter(({ theirs }) => theirs)) : null,
    mutual: mayReadOther
      ? inOrder(seen.filter(({ own, theirs }) => theirs && (own === 'must' || own === 'meet')))
      : null,
    becauseYouLike: alikeTo(
      liked.flatMap(({ toId }) => others.get(toId) ?? []),
      open,
      others,
    ),
    later: inOrder(seen.filter(({ own }) => own === 'later')),
    found: search.trim() ? inOrder(seen.filter(({ name }) => isFound(name, search))) : [],
  };
}

/**
 * Proves that a party may say something of another one: it is on the other side, nothing bans
 * the two, and the other has not said never; what the party named before, it may name again.
 *
 * @throws AppError `wish.other-unknown`, the same for all of these, so that a `never` is told to nobody
 */
export async function checkPair(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  party: NamedParty,
  to: Party,
): Promise<void> {
  const field = await readField(db, edition, clock);
  const side = sideOf(party);
  const other = (side === 'guest' ? field.hosts : field.guests).get(to.id);
  if (!other || other.kind !== to.kind) throw new AppError('wish.other-unknown', { id: to.id });
  const self = selfIn(field, party);
  const view: View = { field, self, side, asDesk: false, mayReadOther: false };
  const named = wishesIn(view, other)[side] !== undefined;
  if (bannedIn(view, other) || (!named && !isSeen(view, other)))
    throw new AppError('wish.other-unknown', { id: to.id });
}

type View = {
  field: Field;
  self: Profile;
  side: Side;
  asDesk: boolean;
  mayReadOther: boolean;
};

function sideOf({ kind }: Party): Side {
  return kind === 'exhibitor' ? 'host' : 'guest';
}

/** A person who has neither stated nor wished anything yet is in no score until they do. */
function selfIn(field: Field, party: NamedParty): Profile {
  const found = (sideOf(party) === 'guest' ? field.guests : field.hosts).get(party.id);
  if (found && !field.bannedHosts.has(party.id)) return found;
  if (party.kind !== 'participant') throw new AppError('meeting.party-unknown', { id: party.id });
  const { kind, id, name, country } = party;
  return {
    ...{ kind, id, name, countries: [country], seeks: [], offers: [], purposes: [] },
    ...{ horizon: null, languages: [], seniority: null, meetings: 0, seeksInConfidence: false },
  };
}

function pairIn({ self, side }: View, other: Profile): { guest: Profile; host: Profile } {
  return side === 'guest' ? { guest: self, host: other } : { guest: other, host: self };
}

function wishesIn(view: View, other: Profile) {
  const { guest, host } = pairIn(view, other);
  return view.field.wishes.get(pairKey(guest.id, host.id)) ?? {};
}

function bannedIn(view: View, other: Profile) {
  const { guest, host } = pairIn(view, other);
  return banOf(view.field, guest, host);
}

function isSeen(view: View, other: Profile): boolean {
  return exclusionOf(wishesIn(view, other), bannedIn(view, other)) === null;
}

function suggestionOf(view: View, other: Profile) {
  const { field, side, asDesk, mayReadOther } = view;
  const { guest, host } = pairIn(view, other);
  const score =
    (asDesk ? scoreIn(field, guest.id, host.id) : null) ??
    scoreFor(field, guest, host, { side, mayReadOther });
  const theirs = readableWishes(wishesIn(view, other), { side, mayReadOther })[otherSide(side)];
  const { kind, id, name, countries } = other;
  const quiet = side === 'host' && guest.seeksInConfidence && !asDesk;
  return {
    ...{ kind, id, name, country: countries[0] },
    theirs: theirs && theirs.action !== 'never' ? theirs.action : null,
    ...{ bracket: score.bracket, points: score.points, like: null },
    parts: quiet ? score.parts.map(inConfidence) : [...score.parts],
  };
}

/** A part without the words that a government told the ministry alone. */
function inConfidence({ sectors: _, purposes: __, ...part }: ScorePart): ScorePart {
  return part;
}

function alikeTo(
  liked: readonly Profile[],
  open: readonly Suggestion[],
  others: ReadonlyMap<string, Profile>,
): Suggestion[] {
  return open
    .flatMap((suggestion) => {
      const profile = others.get(suggestion.id);
      if (!profile) return [];
      const [nearest] = liked
        .map(({ name, ...one }) => ({ name, alike: likeness(profile, { name, ...one }) }))
        .toSorted((one, other) => other.alike - one.alike);
      return nearest && nearest.alike >= ALIKE ? { ...suggestion, like: nearest.name } : [];
    })
    .slice(0, MOST_RECOMMENDED);
}

function isFound(name: string, search: string): boolean {
  const words = fold(name);
  return fold(search)
    .split(' ')
    .every((word) => words.includes(word));
}
