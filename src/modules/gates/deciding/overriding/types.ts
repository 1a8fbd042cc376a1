import type { EntryRefusal } from '../../types.ts';

/** Who may let in against a refusal. `guard`: whoever works the gate. `never`: nobody at a gate. */
export type OverrideLevel = 'guard' | 'supervisor' | 'never';

/** Why somebody was let in against a refusal; one of a list, because guards have no time to write. */
export const overrideReasons = [
  /** The guard has seen the face, the photo and the document: it is the holder. */
  'identity-checked',
  /** The holder went out where exits are not scanned, or was not scanned. */
  'exit-not-scanned',
  'emergency',
  /** Rescue, medical, fire, on duty. */
  'on-duty',
  'protocol-decision',
  'security-decision',
  /** The desk or the office has confirmed it by radio or telephone. */
  'confirmed-by-desk',
  'programme-changed',
  'convoy-changed',
  /** People were counted inside, and there is room. */
  'counted-inside',
  /** The host is known and waits inside. */
  'host-vouches',
] as const;

export type OverrideReason = (typeof overrideReasons)[number];

/** What may be done about a refusal, for the gate to offer. */
export type OverrideOffer = { level: OverrideLevel; reasons: readonly OverrideReason[] };

/** Why an override is not one. */
export type OverrideRefusal = 'never' | 'supervisor-needed' | 'reason-unfit' | 'not-refused';

/** What the reason of an `override` event says. */
export type OverrideWord = { waived: readonly EntryRefusal[]; reason: OverrideReason };
