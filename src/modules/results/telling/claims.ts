import type { ToldResults } from '../schema.ts';
import type { ComparedClaim } from '../types.ts';
import { hasWords, numbers, wordsAt, type Teller } from './words.ts';

/** A claim with its range and its author told in one language; its own words stay as they were said. */
export function tellClaim(teller: Teller, claim: ComparedClaim): ToldResults['claims'][number] {
  return {
    ...claim,
    claimed: rangeInWords(teller, claim),
    claimedBy: authorInWords(teller, claim),
  };
}

function rangeInWords(
  teller: Teller,
  { valueLow: low, valueHigh: high, unit, said }: ComparedClaim,
): string {
  if (low === null && high === null) return said;
  const counted = (value: number) => countedInWords(teller, value, unit);
  if (high === null) return wordsAt(teller, 'results.claim.atLeast', { value: counted(low ?? 0) });
  if (low === null) return wordsAt(teller, 'results.claim.atMost', { value: counted(high) });
  if (low === high) return wordsAt(teller, 'results.claim.exactly', { value: counted(low) });
  return wordsAt(teller, 'results.claim.between', {
    low: numbers(teller).format(low),
    high: counted(high),
  });
}

function countedInWords(teller: Teller, value: number, unit: string): string {
  if (/^[A-Z]{3}$/.test(unit))
    return numbers(teller, { style: 'currency', currency: unit, maximumFractionDigits: 0 }).format(
      value,
    );
  const key = `results.unit.${unit}`;
  return hasWords(teller, key)
    ? wordsAt(teller, key, { value })
    : `${numbers(teller).format(value)} ${unit}`;
}

/** Those who usually speak are told in the reader's language; anybody else by the name that was recorded. */
function authorInWords(teller: Teller, { saidBy, saidWhen }: ComparedClaim): string {
  const told = (key: string, otherwise: string) =>
    hasWords(teller, key) ? wordsAt(teller, key) : otherwise;
  const author = told(`results.speaker.${saidBy.toLowerCase().replaceAll(' ', '-')}`, saidBy);
  const when = told(`results.when.${saidWhen}`, saidWhen);
  return [author, when].filter(Boolean).join(', ');
}
