/** Whose badge signs an item. */
export const signers = ['range-officer', 'safety', 'medic', 'demonstrator'] as const;

export type Signer = (typeof signers)[number];

/** What must be signed before a session goes live. */
export type ChecklistItem = { id: ChecklistItemId; signs: Signer };

/** In the order in which they are gone through; each once. */
export const checklistItems = [
  // On paper, before anybody moves.
  'crew-certified',
  'unit-in-command',
  'guest-named',
  'medical-waiver',
  'guest-briefed',
  // On the lane.
  'items-safe',
  'barrier-set',
  'vehicle-checked',
  'route-walked',
  'crew-belted',
  'lost-link-set',
  'weapons-inspected',
  'ammunition-counted',
  'instructor-one-to-one',
  'instructor-aboard',
  'override-ready',
  'weapon-cleared-shown',
  // Around it.
  'medic-in-place',
  'way-to-hospital',
  'hearing-protection',
  'spectators-briefed',
  'weather-in-limits',
  'air-block-released',
  'danger-area-closed',
  'signals-agreed',
  'radio-checked',
  'lane-clear',
] as const;

export type ChecklistItemId = (typeof checklistItems)[number];
