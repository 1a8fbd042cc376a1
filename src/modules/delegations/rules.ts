import { delegationRoles, rankClasses } from '#modules/participants/types';
import { levels, type Delegation, type Member } from './types.ts';

export type Ordered = Pick<Delegation, 'id' | 'country' | 'level' | 'precedence' | 'name'>;

/**
 * The order in which delegations are received, seated and listed.
 *
 * The level of whoever leads comes first: head of state, head of government, minister, chief
 * of staff, senior officials. Within a level come those to whom protocol has given a number,
 * by that number; then the others, by the name of their country in the language of the list,
 * which is the custom among equals. Two delegations that are still even stand by their own
 * name and at last by their id, so that the order is the same on every list.
 *
 * @param nameOf the name of a country in that language
 */
export function orderByPrecedence<One extends Ordered>(
  delegations: readonly One[],
  { language, nameOf }: { language: string; nameOf: (country: string) => string },
): One[] {
  const alphabet = new Intl.Collator(language);
  const nameByCountry = new Map(delegations.map(({ country }) => [country, nameOf(country)]));
  const name = (country: string) => nameByCountry.get(country) ?? country;

  return delegations.toSorted(
    (one, other) =>
      levels.indexOf(one.level) - levels.indexOf(other.level) ||
      numbered(one.precedence) - numbered(other.precedence) ||
      alphabet.compare(name(one.country), name(other.country)) ||
      byCode(one.country, other.country) ||
      alphabet.compare(one.name, other.name) ||
      byCode(one.id, other.id),
  );
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

/** Where no number is given, after all that have one; larger than any number the database holds. */
function numbered(precedence: number | null): number {
  return precedence ?? 2 ** 31;
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
