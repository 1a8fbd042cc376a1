import { needsMedic } from '../rules.ts';
import type { RangeSession, SessionActor, SessionKind } from '../types.ts';
import { checklistItems, type ChecklistItem, type ChecklistItemId, type Signer } from './types.ts';

/**
 * What must be signed before a session goes live, in the order in which it is gone through. It
 * depends on what is done and on who does it, so a guest who fires has the duties of the fire and
 * those of a guest.
 *
 * The items are of no one army's regulations: they are what published safety rules of ranges have
 * in common. The host army's own stand behind each signature.
 */
export function checklistFor(
  session: Pick<RangeSession, 'kind' | 'actor' | 'ammunition' | 'dangerAreaIds'>,
): ChecklistItem[] {
  const { kind, actor, ammunition, dangerAreaIds } = session;
  const wanted = new Map<ChecklistItemId, Signer>([
    ...everywhere,
    ...byKind[kind],
    ...byActor[actor],
    ...(byBoth[`${kind} ${actor}`] ?? []),
    ...(needsMedic(session) ? medical : []),
    // Whatever it is called: rounds are counted, and where there is danger nobody is.
    ...(ammunition.length > 0 ? counted : []),
    ...(dangerAreaIds.length > 0 ? closed : []),
  ]);
  return checklistItems.flatMap((id) => {
    const signs = wanted.get(id);
    return signs ? [{ id, signs }] : [];
  });
}

type Items = readonly (readonly [ChecklistItemId, Signer])[];

const everywhere: Items = [
  ['spectators-briefed', 'range-officer'],
  ['radio-checked', 'range-officer'],
  ['lane-clear', 'range-officer'],
];

const medical: Items = [
  ['medic-in-place', 'medic'],
  ['way-to-hospital', 'medic'],
];

const moving: Items = [
  ['weather-in-limits', 'range-officer'],
  ['signals-agreed', 'demonstrator'],
];

const counted: Items = [['ammunition-counted', 'safety']];

const closed: Items = [['danger-area-closed', 'safety']];

const byKind: Record<SessionKind, Items> = {
  static: [
    ['items-safe', 'demonstrator'],
    ['barrier-set', 'range-officer'],
  ],
  drive: [
    ...moving,
    ['vehicle-checked', 'demonstrator'],
    ['route-walked', 'range-officer'],
    ['crew-belted', 'demonstrator'],
  ],
  fly: [...moving, ['lost-link-set', 'demonstrator'], ['air-block-released', 'range-officer']],
  fire: [
    ...moving,
    ...counted,
    ['weapons-inspected', 'safety'],
    ...closed,
    ['hearing-protection', 'range-officer'],
  ],
};

const byActor: Record<SessionActor, Items> = {
  demonstrator: [['crew-certified', 'demonstrator']],
  'host-force': [['unit-in-command', 'range-officer']],
  guest: [
    ['guest-named', 'range-officer'],
    ['guest-briefed', 'demonstrator'],
  ],
};

/** A guest is never alone with what moves, flies or fires, and is fit for it by a medic's word. */
const byBoth: { [both in `${SessionKind} ${SessionActor}`]?: Items } = {
  'drive guest': [
    ['medical-waiver', 'medic'],
    ['instructor-aboard', 'demonstrator'],
  ],
  'fly guest': [
    ['medical-waiver', 'medic'],
    ['override-ready', 'demonstrator'],
  ],
  'fire guest': [
    ['medical-waiver', 'medic'],
    ['instructor-one-to-one', 'demonstrator'],
    ['weapon-cleared-shown', 'safety'],
  ],
};
