import { verifyBadge } from '#modules/badges/credential/badge-token';
import { flagsFrom, maskFromDays, maskFromZones, parseBadgeCode } from '#modules/badges/rules';
import type { BadgeClaims } from '#modules/badges/types';
import type { OpeningHours, PresentedBadge } from '#modules/gates/deciding/types';
import type { GatePack } from '#modules/gates/pack/types';
import type { Known } from './known.ts';

/** Reads what was held to the gate: the text of a badge as it was scanned, or its code as it was typed. */
export async function readPresented(
  text: string,
  { known, isCode, at }: { known: Known; isCode: boolean; at: Date },
): Promise<PresentedBadge> {
  if (!isCode) return verifyBadge(text, { ...known.trust, at });
  const number = parseBadgeCode(text);
  return number
    ? { ok: true, claims: claimsOfCode(number, known.pack) }
    : { ok: false, refusal: 'malformed' };
}

/**
 * A code says which badge it is and no more, so zones and days are left to the eyes of the guard:
 * the badge tells them in words. Therefore the photo check is always owed.
 */
function claimsOfCode(
  { idx, generation }: Pick<BadgeClaims, 'idx' | 'generation'>,
  { plan, issuedAt }: Pick<GatePack, 'plan' | 'issuedAt'>,
): BadgeClaims {
  return {
    idx,
    generation,
    notBefore: new Date(0),
    expires: new Date(issuedAt + LONG_MS),
    category: NO_CATEGORY,
    zones: maskFromZones(plan.zones.map(({ bit }) => bit)),
    days: maskFromDays(plan.days.map(({ index }) => index)),
    flags: flagsFrom(['photoCheck']),
    nationality: '',
    // Not empty, because an empty name is that of a badge without a wearer.
    name: CODE_NAME,
    photoHash: null,
  };
}

/** For a code, the hours of the day: which category it is nobody knows. */
export function hoursFor(isCode: boolean, { hours, pack }: Known): OpeningHours {
  if (!isCode) return hours;
  const { days } = pack.plan;
  return {
    ...hours,
    openingOf: (_category, dayIndex) =>
      days
        .filter(({ index }) => index === dayIndex)
        .map(({ opensAt, closesAt }) => ({ opens: opensAt, closes: closesAt })),
  };
}

const LONG_MS = 10 * 365 * 24 * 60 * 60_000;
const NO_CATEGORY = 0xff;
const CODE_NAME = '?';
