import type { CredentialRefusal } from '#modules/badges/types';
import { entryAttempt } from '#modules/gates/deciding/rules';
import type { HybridTime } from '#modules/gates/log/types';
import { reasonsAgainst } from '#modules/gates/rules';
import type { EntryRefusal } from '#modules/gates/types';
import { gateAt, type RunningGate } from '../device/gate.ts';
import { knowledgeOf } from '../device/knowledge.ts';
import { hoursFor, readPresented } from '../device/presented.ts';
import { numberOf } from '../device/results.ts';
import { attemptOf, knownOf } from '../device/scan.ts';
import { boardingGate } from './outside.ts';
import type { ReadBadge } from './types.ts';

/** What the field needs of the device it runs on. */
export type FieldGate = Pick<
  RunningGate,
  'log' | 'known' | 'work' | 'enrolment' | 'isUnlocked' | 'inTurn' | 'changed'
>;

/** What a badge is asked: may its holder travel, or is it a living badge at all. */
export type Asked = 'may-travel' | 'is-alive';

export type Reading = { ok: true; badge: ReadBadge } | { ok: false; refusal: CredentialRefusal };

/**
 * Reads a badge as a gate does: its signature, revocation, generation, day and zone, by the same
 * rule. What only gates are for (who is inside already, opening hours, a free place, the face) is
 * not asked.
 *
 * @param isCode the text was typed from under the code, so zones and days are not known
 */
export async function readBadge(
  gate: FieldGate,
  text: string,
  { isCode, asked, time }: { isCode: boolean; asked: Asked; time: HybridTime },
): Promise<Reading> {
  const known = knownOf(gate);
  const badge = await readPresented(text, { known, isCode, at: new Date(time.ms) });
  if (!badge.ok) return badge;

  const { claims } = badge;
  const at = boardingGate(known.pack.plan) ?? gateAt(gate);
  if (!at) throw new Error('no gate is chosen');
  const direction = asked === 'may-travel' ? 'in' : 'out';
  const attempt = attemptOf({ badge, escort: null, how: { direction } }, time, known);
  const entry = entryAttempt(
    claims,
    attempt,
    knowledgeOf([claims.idx], {
      ...{ known, log: gate.log.state(), gate: at },
      ...{ device: gate.enrolment.key.device, heardAt: null, now: time.ms },
    }),
    hoursFor(isCode, known),
  );
  const refusal = reasonsAgainst(entry).find((reason) => asks.has(reason)) ?? null;
  return { ok: true, badge: { ...numberOf(claims), name: isCode ? '' : claims.name, refusal } };
}

/** Of the reasons of a gate those that say whose badge it is and where it leads. */
const asks: ReadonlySet<EntryRefusal> = new Set<EntryRefusal>([
  'revoked',
  'replaced',
  'suspended',
  'test-badge',
  'zone-not-granted',
  'expired',
  'right-missing',
  'wrong-day',
  'too-early',
]);
