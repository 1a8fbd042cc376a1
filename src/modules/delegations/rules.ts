import { delegationRoles, rankClasses } from '#modules/participants/types';
import { compareBy } from '#modules/precedence/ordering/criteria/rules';
import { usualCriteria } from '#modules/precedence/ordering/rules';
import type { Locale, Party } from '#modules/precedence/ordering/types';
import type { Delegation, Member } from './types.ts';

export type Ordered = Pick<Delegation, 'id' | 'country' | 'level' | 'precedence' | 'name'>;

/**
 * The order in which delegations are received, seated and listed, where no ceremony has rules of
 * its own: the level of whoever leads, then the number protocol has given, then the name of the
 * country in the language of the list, which is the custom among equals. `precedence` has the
 * engine; what a ceremony adds to it stands there.
 *
 * @param nameOf the name of a country in that language
 */
export function orderByPrecedence<One extends Ordered>(
  delegations: readonly One[],
  { language, nameOf }: { language: Locale; nameOf: (country: string) => string },
): One[] {
  const compare = compareBy(usualCriteria(language), { host: null, guestOfHonour: null, nameOf });
  return delegations
    .map((delegation) => ({ delegation, party: partyOf(delegation) }))
    .toSorted((one, other) => compare(one.party, other.party))
    .map(({ delegation }) => delegation);
}

/** The head first, then by rank, then by what they do; those who have withdrawn last. */
export function orderMembers<One extends Member>(members: readonly One[], language: string): One[] {
  const alphabet = new Intl.Collator(language);
  const role = ({ delegationRole }: Member) =>
    delegationRole ? delegationRoles.indexOf(delegationRole) : delegationRoles.length;

  return members.toSorted(
    (one, other) =>
      Number(one.state === 'withdrawn') - Number(other.state === 'withdrawn') ||
      Number(other.headsDelegation) - Number(one.headsDelegation) ||
      rankClasses.indexOf(one.rankClass) - rankClasses.indexOf(other.rankClass) ||
      role(one) - role(other) ||
      alphabet.compare(one.familyName, other.familyName) ||
      alphabet.compare(one.givenNames, other.givenNames) ||
      byCode(one.id, other.id),
  );
}

/** Whether a stay fits; a delegation of which only one end is known does. */
export function staysInOrder({ arrivesAt, departsAt }: Stay): boolean {
  return !arrivesAt || !departsAt || departsAt > arrivesAt;
}

type Stay = { arrivesAt: Date | null; departsAt: Date | null };

function partyOf({ id, country, level, precedence, name }: Ordered): Party {
  const unknown = { organisation: null, tookOfficeOn: null, presence: 'announced' } as const;
  return { id, country, level, name, number: precedence, ...unknown };
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
