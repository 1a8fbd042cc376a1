import { badgeCode, hasFlag } from '#modules/badges/rules';
import type { BadgeClaims } from '#modules/badges/types';
import { overrideOffer } from '#modules/gates/deciding/overriding/rules';
import { entryAttempt } from '#modules/gates/deciding/rules';
import type { Attempt, Decision, Knowledge, OpeningHours } from '#modules/gates/deciding/types';
import { decideEntry } from '#modules/gates/rules';
import type { GateEvent, GateState } from '#modules/gates/log/types';
import type { Known } from './known.ts';
import type { Holder, ScanResult, ShownClaims } from './types.ts';

/** What a screen shows of a decision. */
export function resultOf({
  attempt,
  decision,
  knowledge,
  hours,
  known,
  log,
  event,
  isCodeOnly,
  holder,
  started,
}: {
  attempt: Attempt;
  decision: Decision;
  knowledge: Knowledge;
  hours: OpeningHours;
  known: Known;
  log: GateState;
  event: GateEvent | null;
  isCodeOnly: boolean;
  holder: Holder | null;
  /** Of `performance.now()`. */
  started: number;
}): ScanResult {
  const { badge, direction, at } = attempt;
  const { refusal, consequence, alerts } = decision;
  const claims = badge.ok ? badge.claims : null;
  return {
    event: event && { device: event.device, seq: event.seq },
    at: at.getTime(),
    direction,
    colour: consequence?.severity ?? 'green',
    refusal,
    cure: consequence?.cure ?? null,
    overridden: null,
    badge: claims && numberOf(claims),
    claims: claims && !isCodeOnly ? shownClaims(claims, known) : null,
    holder,
    offer: refusal && claims ? offerFor(claims) : null,
    alerts,
    isCodeOnly,
    before: claims && lastSeen(claims.idx, { knowledge, known, log, except: event }),
    tookMs: performance.now() - started,
  };

  function offerFor(claimed: BadgeClaims) {
    const entry = entryAttempt(claimed, attempt, knowledge, hours);
    const verdict = decideEntry(entry);
    const { antiPassback } = entry.gate;
    return verdict.admitted
      ? null
      : overrideOffer(verdict.refusal, { antiPassback, firm: entry.firm });
  }
}

export function numberOf({ idx, generation }: Pick<BadgeClaims, 'idx' | 'generation'>) {
  return { idx, generation, code: badgeCode({ idx, generation }) };
}

function shownClaims(claims: BadgeClaims, { pack }: Known): ShownClaims {
  const category = pack.plan.categories.find(({ code }) => code === claims.category);
  return {
    name: claims.name,
    nationality: claims.nationality,
    category: category
      ? { code: category.code, name: category.name, colour: category.colour }
      : null,
    isVip: hasFlag(claims, 'vipLane'),
    needsEscort: hasFlag(claims, 'escortRequired'),
    mayEscort: hasFlag(claims, 'mayEscort'),
    needsPhotoCheck: hasFlag(claims, 'photoCheck'),
    isReplacement: hasFlag(claims, 'replacement'),
  };
}

/** The last time the badge was let through at a gate of this zone, before this event. */
function lastSeen(
  idx: number,
  {
    knowledge,
    known,
    log,
    except,
  }: { knowledge: Knowledge; known: Known; log: GateState; except: GateEvent | null },
): ScanResult['before'] {
  const { gates } = known.pack.plan;
  const here = new Set(
    gates.filter(({ zoneId }) => zoneId === knowledge.gate.zoneId).map(({ id }) => id),
  );
  const last = log.badges
    .get(idx)
    ?.passages.filter(({ admitted, gateId }) => admitted && here.has(gateId))
    .map(({ id }) => log.events.get(id))
    .findLast((event) => event !== undefined && event !== except);
  return last
    ? {
        gateId: last.gateId,
        gateName: gates.find(({ id }) => id === last.gateId)?.name ?? null,
        at: last.hlc.ms,
        operator: last.operator,
      }
    : null;
}
