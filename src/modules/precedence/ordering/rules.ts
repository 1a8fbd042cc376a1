import { compareBy, whyRuled } from './criteria/rules.ts';
import { applyPins } from './pins/rules.ts';
import {
  presences,
  type Criterion,
  type Order,
  type Party,
  type RuleList,
  type Surroundings,
} from './types.ts';

/**
 * The order of precedence of a ceremony: everybody who has a place in it, exactly once, with
 * the reason for it.
 *
 * The same parties in any sequence give the same order. Those of whom no pin speaks stay in
 * the order of the criteria among themselves, whatever is pinned. A pin that cannot be held is
 * told and never dropped in silence.
 */
export function putInOrder(
  parties: readonly Party[],
  { criteria, pins, presence }: RuleList,
  around: Surroundings,
): Order {
  const invited = parties
    .filter((party) => presences.indexOf(party.presence) >= presences.indexOf(presence))
    .toSorted(compareBy(criteria, around));
  const byId = new Map(invited.map((party) => [party.id, party]));
  const { ids, held, contradictions } = applyPins([...byId.keys()], pins);
  const asksForOffice = criteria.some(({ by }) => by === 'taking-office');
  const ruledIndex = new Map(invited.map(({ id }, index) => [id, index]));

  const placed = ids.flatMap((id, index) => {
    const party = byId.get(id);
    if (!party) return [];
    const own = held.filter((pin) => pin.party === id);
    const among = ruledIndex.get(id) ?? 0;
    const neighbours = { party, previous: invited[among - 1], next: invited[among + 1] };
    return {
      place: index + 1,
      party,
      why:
        own.length > 0
          ? { kind: 'pinned' as const, pins: own }
          : whyRuled(neighbours, criteria, around),
      officeUnknown: asksForOffice && party.tookOfficeOn === null,
    };
  });
  return { placed, contradictions };
}

/** What protocol does as long as it has written no rules: level, its numbers, the alphabet. */
export function usualCriteria(
  language: Extract<Criterion, { by: 'alphabet' }>['language'],
): Criterion[] {
  return [{ by: 'level' }, { by: 'number' }, { by: 'alphabet', language, from: null }];
}
