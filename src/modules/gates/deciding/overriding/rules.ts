import type { AntiPassback, EntryRefusal, Refusal } from '../../types.ts';
import type {
  OverrideLevel,
  OverrideOffer,
  OverrideReason,
  OverrideRefusal,
  OverrideWord,
} from './types.ts';
import { overrideReasons } from './types.ts';

/**
 * Who may let in against a refusal, and for which reasons.
 *
 * A guard settles what a look settles. A supervisor settles what is a matter of hours, numbers
 * and company. Nobody at a gate settles what the badge itself is: a revoked, replaced, suspended
 * or forged one, a zone the commission has not granted, a hard capacity, a safety briefing.
 *
 * @param firm what cannot be waived at this gate though it can elsewhere; see `EntryAttempt.firm`
 */
export function overrideOffer(
  refusal: Refusal,
  { antiPassback, firm }: { antiPassback: AntiPassback; firm: readonly EntryRefusal[] },
): OverrideOffer {
  const offer = offers.get(refusal);
  if (!offer || firm.some((one) => one === refusal)) return { level: 'never', reasons: [] };
  const isFirmPassback = refusal === 'already-inside' && antiPassback === 'hard';
  return isFirmPassback ? { ...offer, level: 'supervisor' } : offer;
}

/** Why somebody may not override a refusal for this reason; null when they may. */
export function refuseOverride(
  { level, reasons }: OverrideOffer,
  { by, reason }: { by: Exclude<OverrideLevel, 'never'>; reason: OverrideReason },
): OverrideRefusal | null {
  if (level === 'never') return 'never';
  if (level === 'supervisor' && by === 'guard') return 'supervisor-needed';
  return reasons.includes(reason) ? null : 'reason-unfit';
}

/** Whether anybody at any gate may waive it. */
export function canBeWaived(refusal: EntryRefusal): boolean {
  return offers.has(refusal);
}

/** The reason of an `override` event: `already-inside/exit-not-scanned`, `wrong-day+outside-hours/on-duty`. */
export function writeOverride({ waived, reason }: OverrideWord): string {
  return `${waived.join('+')}/${reason}`;
}

/** Undefined when the word is not one of ours. */
export function readOverride(word: string): OverrideWord | undefined {
  const [refusals = '', said, ...rest] = word.split('/');
  const reason = overrideReasons.find((one) => one === said);
  const names = refusals.split('+');
  const waived = offerList.map(([refusal]) => refusal).filter((refusal) => names.includes(refusal));
  if (!reason || rest.length > 0 || waived.length === 0 || waived.length !== names.length)
    return undefined;
  return { waived, reason };
}

const byDecision: readonly OverrideReason[] = [
  'protocol-decision',
  'security-decision',
  'emergency',
  'on-duty',
];
const byProgramme: readonly OverrideReason[] = [
  'programme-changed',
  'confirmed-by-desk',
  ...byDecision,
];

/** In the order of the entry rule, so that the same waivers always make the same word. */
const offerList: readonly [EntryRefusal, OverrideOffer][] = [
  ['entry-used', { level: 'supervisor', reasons: ['confirmed-by-desk', ...byDecision] }],
  ['right-missing', { level: 'supervisor', reasons: ['convoy-changed', ...byProgramme] }],
  ['condition-failed', { level: 'supervisor', reasons: byProgramme }],
  ['wrong-day', { level: 'supervisor', reasons: byProgramme }],
  ['too-early', { level: 'supervisor', reasons: byProgramme }],
  ['outside-hours', { level: 'supervisor', reasons: byProgramme }],
  [
    'limit-reached',
    { level: 'supervisor', reasons: ['exit-not-scanned', 'confirmed-by-desk', ...byDecision] },
  ],
  ['full', { level: 'supervisor', reasons: ['counted-inside', 'emergency', 'on-duty'] }],
  ['already-inside', { level: 'guard', reasons: ['identity-checked', 'exit-not-scanned'] }],
  ['escort-missing', { level: 'supervisor', reasons: ['host-vouches', ...byDecision] }],
  ['escort-not-theirs', { level: 'supervisor', reasons: ['host-vouches', ...byDecision] }],
  ['escort-guests-full', { level: 'supervisor', reasons: ['host-vouches', ...byDecision] }],
  ['photo-not-checked', { level: 'guard', reasons: ['identity-checked'] }],
];

const offers = new Map<Refusal, OverrideOffer>(offerList);
