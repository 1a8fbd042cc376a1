import { textPrefixes } from '#modules/badges/credential/signed-object';
import { ENROLMENT_PREFIX } from '#modules/gates/devices/enrolment';
import type { TextKind } from './types.ts';

const kinds: readonly (readonly [prefix: string, kind: TextKind])[] = [
  ['BX1:', 'badge'],
  [textPrefixes.revlist, 'revocations'],
  [textPrefixes.trust, 'trust'],
  [ENROLMENT_PREFIX, 'enrolment'],
  ['KG1:', 'frame'],
];

/** What a camera or a scanner has read, by how it begins. */
export function textKind(text: string): TextKind {
  return kinds.find(([prefix]) => text.startsWith(prefix))?.[1] ?? 'unknown';
}
