import type { BadgeClaims } from '#modules/badges/types';
import { decideAttempt, pairingMade, rightsOf } from '#modules/gates/deciding/rules';
import type {
  Attempt,
  Decision,
  Knowledge,
  OpeningHours,
  PresentedBadge,
} from '#modules/gates/deciding/types';
import { denialReason } from '#modules/gates/log/meaning';
import type { EventRef, GateEvent, HybridTime } from '#modules/gates/log/types';
import { isTransferable, refusePairing, wearerOf } from '#modules/gates/pairing/rules';
import { gateAt, type RunningGate } from './gate.ts';
import { FLOATER_WORD, knowledgeOf } from './knowledge.ts';
import type { Known } from './known.ts';
import type { OwnDraft } from './log.ts';
import { hoursFor, readPresented } from './presented.ts';
import { numberOf, resultOf } from './results.ts';
import { openHolder } from './roster.ts';
import type { Holder, HowScanned, ScanResult } from './types.ts';

/** What an override needs of the scan it is for; kept in memory only, since a badge bears a name. */
export type Attempted = {
  badge: PresentedBadge;
  escort: PresentedBadge | null;
  how: HowScanned;
  holder: Holder | null;
};

/**
 * From a text to an answer that is on the disk.
 *
 * @throws Error before the device is unlocked and a gate chosen, and when the disk takes nothing
 */
export async function scan(
  gate: RunningGate,
  text: string,
  how: HowScanned,
): Promise<{ result: ScanResult; attempted: Attempted }> {
  const started = performance.now();
  const known = knownOf(gate);
  const isCode = how.code === true;
  const at = new Date(gate.log.time().ms);
  const [badge, escort] = await Promise.all([
    readPresented(text, { known, isCode, at }),
    how.escort === undefined ? null : readPresented(how.escort, { known, isCode: false, at }),
  ]);
  const opening =
    badge.ok && !isCode
      ? openHolder(gate.database, text, badge.claims.photoHash).catch(() => null)
      : Promise.resolve(null);
  const attempted = { badge, escort, how, holder: null };
  const decided = await gate.inTurn(() => decideAndWrite(gate, attempted));
  const holder = await opening;

  const result = resultOf({ ...decided, known, holder, started, isCodeOnly: isCode });
  return { result, attempted: { ...attempted, holder } };
}

type Decided = {
  attempt: Attempt;
  decision: Decision;
  knowledge: Knowledge;
  hours: OpeningHours;
  log: RunningGate['log'] extends { state(): infer State } ? State : never;
  event: GateEvent | null;
};

async function decideAndWrite(
  gate: RunningGate,
  { badge, escort, how }: Attempted,
): Promise<Decided> {
  const known = knownOf(gate);
  const time = gate.log.time();
  const attempt = attemptOf({ badge, escort, how }, time, known);
  if (badge.ok && escort?.ok) await lend(gate, badge.claims, escort.claims, time);

  const knowledge = knowledgeFor(gate, [badge, escort], time);
  const hours = hoursFor(how.code === true, known);
  const decision = decideAttempt(attempt, knowledge, hours);
  const event = await writeAnswer(gate, {
    attempt,
    decision,
    knowledge,
    time,
    isCode: how.code === true,
  });
  return { attempt, decision, knowledge, hours, log: gate.log.state(), event };
}

/** The attempt as of now; what the hub knew when it made the pack is known, however wrong this clock. */
export function attemptOf(
  { badge, escort, how }: Pick<Attempted, 'badge' | 'escort' | 'how'>,
  time: HybridTime,
  { pack }: Known,
): Attempt {
  const at = new Date(time.ms);
  return {
    badge,
    escort: escort && { badge: escort, readAt: at },
    direction: how.direction,
    at,
    knownAt: new Date(Math.max(time.ms, pack.issuedAt)),
    photoChecked: how.photoChecked === true,
    identityChecked: how.identityChecked === true,
    waived: [],
  };
}

export function knowledgeFor(
  gate: RunningGate,
  badges: readonly (PresentedBadge | null)[],
  time: HybridTime,
): Knowledge {
  const known = knownOf(gate);
  const at = gateAt(gate);
  if (!at) throw new Error('no gate is chosen');
  const { device } = gate.enrolment.key;
  const isAlone = known.pack.devices.every(({ id }) => id === device);
  return knowledgeOf(
    badges.flatMap((badge) => (badge?.ok ? [badge.claims.idx] : [])),
    {
      known,
      log: gate.log.state(),
      gate: at,
      device,
      heardAt: isAlone ? null : (gate.work.lastContact ?? 0),
      now: time.ms,
    },
  );
}

/** What every event of this device says of it. */
export function draftAt(
  gate: Pick<RunningGate, 'work'>,
  said: Partial<OwnDraft> & Pick<OwnDraft, 'kind'>,
): OwnDraft {
  const { gateId, operator } = gate.work;
  if (gateId === null || operator === null) throw new Error('no gate is chosen');
  return {
    gateId,
    operator,
    badge: null,
    reason: null,
    ref: null,
    other: null,
    count: null,
    ...said,
  };
}

export function knownOf({ known, isUnlocked }: Pick<RunningGate, 'known' | 'isUnlocked'>): Known {
  if (!known || !isUnlocked) throw new Error('the gate is not open');
  return known;
}

async function writeAnswer(
  gate: RunningGate,
  {
    attempt,
    decision,
    knowledge,
    time,
    isCode,
  }: {
    attempt: Attempt;
    decision: Decision;
    knowledge: Knowledge;
    time: HybridTime;
    isCode: boolean;
  },
): Promise<GateEvent | null> {
  const { badge, direction } = attempt;
  const print = badge.ok ? printOf(badge.claims) : null;
  if (!decision.admitted) {
    // Some other code that came before the camera; nobody has asked to enter with it.
    if (decision.refusal === 'not-a-badge') return null;
    const reason = denialReason(decision.refusal, direction);
    return gate.log.write(draftAt(gate, { kind: 'deny', badge: print, reason }), time);
  }

  const pairing = pairingMade(attempt, knowledge);
  const host = attempt.escort?.badge;
  let ref: EventRef | null = null;
  if (pairing && host?.ok) {
    const other = printOf(host.claims);
    const { device, seq } = await gate.log.write(
      draftAt(gate, { kind: 'pairing', badge: print, other }),
    );
    ref = { device, seq };
  }
  const reason = isCode ? TYPED : null;
  return gate.log.write(
    draftAt(gate, { kind: direction, badge: print, reason, ref }),
    ref ? gate.log.time() : time,
  );
}

/** What an `in` or `out` says that rests on a typed code. */
const TYPED = 'code';

/** Whoever shows their own badge beside a transferable one wears it from now on. */
async function lend(
  gate: RunningGate,
  claims: BadgeClaims,
  wearer: BadgeClaims,
  time: HybridTime,
): Promise<void> {
  const { namelessCategories } = knownOf(gate).pack.settings;
  if (!isTransferable(claims, namelessCategories)) return;
  const both = [claims, wearer].map((one): PresentedBadge => ({ ok: true, claims: one }));
  const { pairings, grants } = knowledgeFor(gate, both, time);
  const at = new Date(time.ms);
  if (wearerOf(claims.idx, pairings, at)) return;

  const partiesOf = ({ idx }: BadgeClaims) =>
    rightsOf(idx, grants, at).filter((right) => right.startsWith('party:'));
  const refusal = refusePairing({
    badge: { claims, parties: partiesOf(claims) },
    wearer: { claims: wearer, parties: partiesOf(wearer) },
    pairings,
    namelessCategories,
    at,
  });
  if (refusal) return;
  await gate.log.write(
    draftAt(gate, {
      kind: 'pairing',
      badge: printOf(claims),
      other: printOf(wearer),
      reason: FLOATER_WORD,
    }),
    time,
  );
}

function printOf(claims: BadgeClaims) {
  const { idx, generation } = numberOf(claims);
  return { idx, generation };
}
