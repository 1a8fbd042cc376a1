import { placeStanding } from '#modules/gates/capacity/rules';
import { settingsOfZone } from '#modules/gates/deciding/settings/rules';
import { decideOverride } from '#modules/gates/deciding/waiving/rules';
import { denialReason, isPassage, refusalOf } from '#modules/gates/log/meaning';
import type { GateEvent } from '#modules/gates/log/types';
import { badgeCode } from '#modules/badges/rules';
import { saveWork, gateAt, type RunningGate } from './gate.ts';
import { afterMistake, isRightPin, mayTry, noAttempts } from './pin.ts';
import { hoursFor } from './presented.ts';
import { resultOf } from './results.ts';
import { attemptOf, draftAt, knowledgeFor, knownOf, type Attempted } from './scan.ts';
import type {
  CorrectionReason,
  EventRef,
  Outcome,
  OverrideProblem,
  RecentScan,
  ScanResult,
} from './types.ts';
import type { OverrideReason } from '#modules/gates/deciding/overriding/types';

/** Somebody with the right to do so takes the holder in upon themselves; the event names what against. */
export async function override(
  gate: RunningGate,
  attempted: Attempted,
  said: { scan: EventRef; reason: OverrideReason; supervisorPin: string | null },
): Promise<Outcome<OverrideProblem, ScanResult>> {
  const started = performance.now();
  const { scan: ref, reason, supervisorPin } = said;
  if (supervisorPin !== null) {
    const problem = await refuseSupervisor(gate, supervisorPin);
    if (problem) return { ok: false, problem };
  }
  const by = supervisorPin === null ? 'guard' : 'supervisor';

  return gate.inTurn(async () => {
    const known = knownOf(gate);
    const time = gate.log.time();
    const { badge, escort, how, holder } = attempted;
    const attempt = attemptOf(attempted, time, known);
    const knowledge = knowledgeFor(gate, [badge, escort], time);
    const isCodeOnly = how.code === true;
    const hours = hoursFor(isCodeOnly, known);
    const overridden = decideOverride(attempt, knowledge, hours, { by, reason });
    if (!overridden.allowed) return { ok: false, problem: overridden.why };

    const { decision, word, waived } = overridden;
    const print = badge.ok ? { idx: badge.claims.idx, generation: badge.claims.generation } : null;
    const event = await gate.log.write(
      decision.admitted
        ? draftAt(gate, { kind: 'override', badge: print, reason: word, ref })
        : draftAt(gate, {
            kind: 'deny',
            badge: print,
            reason: denialReason(decision.refusal, attempt.direction),
            ref,
          }),
      time,
    );
    const result = resultOf({
      ...{ attempt, decision, knowledge, hours, known, event, isCodeOnly, holder, started },
      log: gate.log.state(),
    });
    return {
      ok: true,
      value: { ...result, overridden: decision.admitted ? (waived[0] ?? null) : null },
    };
  });
}

/** The event stays, and counts as not having been. */
export async function correct(
  gate: RunningGate,
  { device, seq }: EventRef,
  reason: CorrectionReason,
): Promise<Outcome<'unknown-scan'>> {
  const isOwn = device === gate.enrolment.key.device && seq <= gate.log.lastSeq();
  if (!isOwn) return { ok: false, problem: 'unknown-scan' };
  await gate.inTurn(() =>
    gate.log.write(draftAt(gate, { kind: 'void', ref: { device, seq }, reason })),
  );
  return { ok: true, value: undefined };
}

/** People without a badge; never more of them than a zone with a firm limit has places for. */
export async function count(
  gate: RunningGate,
  people: number,
): Promise<Outcome<'no-gate' | 'bad-number' | 'full'>> {
  if (!gateAt(gate)) return { ok: false, problem: 'no-gate' };
  if (!Number.isInteger(people) || people === 0 || Math.abs(people) > MOST_COUNTED)
    return { ok: false, problem: 'bad-number' };

  return gate.inTurn(async () => {
    const time = gate.log.time();
    const { plan, settings, occupancy, leases, gate: at } = knowledgeFor(gate, [], time);
    const zoneBit = plan.zones.find(({ id }) => id === at.zoneId)?.bit ?? -1;
    const { capacity } = settingsOfZone(settings, zoneBit);
    const now = new Date(time.ms);
    const place = placeStanding({ zoneBit, capacity, occupancy, leases, people, at: now });
    if (people > 0 && capacity?.kind === 'hard' && place !== 'free')
      return { ok: false, problem: 'full' };

    await gate.log.write(draftAt(gate, { kind: 'count', count: people, reason: 'counted' }), time);
    return { ok: true, value: undefined };
  });
}

/** A busload, and no slip of the finger. */
const MOST_COUNTED = 500;

/** What this device has written last, newest first. */
export function recent(gate: RunningGate, limit: number): RecentScan[] {
  const { device } = gate.enrolment.key;
  const { numbered, voided } = gate.log.state();
  const scans: RecentScan[] = [];
  for (let seq = gate.log.lastSeq(); seq > 0 && scans.length < limit; seq -= 1) {
    const [event] = numbered.get(`${device}.${seq}`) ?? [];
    const isShown = event && (isPassage(event) || event.kind === 'deny' || event.kind === 'count');
    if (isShown) scans.push(recentOf(event, voided.has(`${device}.${seq}`)));
  }
  return scans;
}

function recentOf(event: GateEvent, isCorrected: boolean): RecentScan {
  const { device, seq, hlc, kind, badge, count: people } = event;
  return {
    event: { device, seq },
    at: hlc.ms,
    kind,
    badge: badge && { ...badge, code: badgeCode(badge) },
    refusal: refusalOf(event),
    people,
    isCorrected,
  };
}

/** Null for the PIN of a supervisor; wrong ones are counted, and cost time. */
export async function refuseSupervisor(
  gate: RunningGate,
  pin: string,
): Promise<'no-supervisor-pin' | 'wait' | 'wrong-pin' | null> {
  const kept = gate.known?.pack.supervisorPin;
  if (!kept) return 'no-supervisor-pin';
  const attempts = gate.work.supervisorAttempts;
  if (!mayTry(attempts, Date.now())) return 'wait';

  const isRight = await isRightPin(pin, kept);
  const after = isRight ? noAttempts : afterMistake(attempts, Date.now());
  await saveWork(gate, { supervisorAttempts: after });
  return isRight ? null : 'wrong-pin';
}
