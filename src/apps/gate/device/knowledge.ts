import type { Gate } from '#modules/editions/types';
import type { Occupancy } from '#modules/gates/capacity/types';
import { settingsOfZone } from '#modules/gates/deciding/settings/rules';
import type { Grant, KnownPrint, Knowledge } from '#modules/gates/deciding/types';
import { isVoided } from '#modules/gates/log/fold';
import { insideAt, occupancyAt } from '#modules/gates/log/readings';
import type { GateState } from '#modules/gates/log/types';
import type { Pairing } from '#modules/gates/pairing/types';
import type { Passage } from '#modules/gates/types';
import type { Known } from './known.ts';

/** What the reason of a pairing says; none for an escort, who is one for as long as the guest is inside. */
export const FLOATER_WORD = 'floater';
export const RETURNED_WORD = 'returned';

/** Who asks: this device, at this gate, now (ms of the hybrid clock). */
export type Standpoint = {
  known: Known;
  log: GateState;
  gate: Gate;
  device: string;
  /** ms UTC at which others were last heard; null where there is nobody else. */
  heardAt: number | null;
  now: number;
};

/**
 * What this device knows when it decides about these badges: out of the pack, and out of the log
 * of them and of the guests they have brought. Nothing here goes through the whole log, but the
 * count of a zone that has a limit.
 */
export function knowledgeOf(
  idxs: readonly number[],
  { known, log, gate, device, heardAt, now }: Standpoint,
): Knowledge {
  const { plan, settings, grants, leases } = known.pack;
  const zoneBit = plan.zones.find(({ id }) => id === gate.zoneId)?.bit ?? -1;
  const guests = idxs.flatMap((idx) =>
    (log.badges.get(idx)?.brought ?? []).map(({ badge }) => badge.idx),
  );
  const concerned = [...new Set([...idxs, ...guests])];
  const isCounted = settingsOfZone(settings, zoneBit).capacity !== null;

  return {
    plan,
    gate,
    settings,
    prints: idxs.flatMap((idx) => [...known.printsOf(idx), ...printsInLog(log, idx)]),
    passages: concerned.flatMap((idx) => admittedOf(log, idx)),
    pairings: concerned.flatMap((idx) => pairingsOf(log, idx)),
    grants: [
      ...grants.filter(({ idx }) => idxs.includes(idx)),
      ...idxs.flatMap((idx) => grantsInLog(log, idx)),
    ],
    occupancy: isCounted ? [occupancyOf(log, zoneBit, { device, now })] : [],
    leases: leases.filter((lease) => lease.device === device),
    heardAt: heardAt === null ? null : new Date(heardAt),
  };
}

/** People in a zone, and those of them whom this device has let in. */
export function occupancyOf(
  log: GateState,
  zoneBit: number,
  { device, now }: { device: string; now: number },
): Occupancy {
  const byThis = insideAt(log, zoneBit, now).filter(
    ({ id }) => log.events.get(id)?.device === device,
  );
  const own = { ...log, counts: new Map([[zoneBit, countsBy(log, zoneBit, device)]]) };
  return {
    zoneBit,
    inside: occupancyAt(log, zoneBit, now).people,
    letInHere: byThis.length + occupancyAt(own, zoneBit, now).withoutBadge,
  };
}

function countsBy({ counts }: GateState, zoneBit: number, device: string) {
  return (counts.get(zoneBit) ?? []).filter((event) => event.device === device);
}

function admittedOf({ badges }: GateState, idx: number): Passage[] {
  return (badges.get(idx)?.passages ?? []).filter(({ admitted }) => admitted);
}

/** A badge that a desk has printed again lives from then on; what the office thinks of it comes in the pack. */
function printsInLog({ badges }: GateState, idx: number): KnownPrint[] {
  const printed = badges.get(idx)?.printed;
  return printed
    ? [{ idx, generation: printed.generation, issuedAt: new Date(printed.at), revokedAt: null }]
    : [];
}

function grantsInLog({ badges }: GateState, idx: number): Grant[] {
  return (badges.get(idx)?.grants ?? []).map(({ at, word }) => ({
    idx,
    right: word,
    from: new Date(at),
    until: null,
  }));
}

function pairingsOf(log: GateState, idx: number): Pairing[] {
  const events = (log.badges.get(idx)?.events ?? []).filter(
    (event) => event.kind === 'pairing' && event.badge?.idx === idx && !isVoided(log, event),
  );
  const pairings: Pairing[] = [];
  for (const { reason, other, hlc, gateId } of events) {
    const last = pairings.at(-1);
    const at = new Date(hlc.ms);
    if (reason === RETURNED_WORD && last) pairings[pairings.length - 1] = { ...last, endedAt: at };
    if (reason === RETURNED_WORD || !other) continue;
    pairings.push({
      kind: reason === FLOATER_WORD ? 'floater' : 'escort',
      idx,
      with: { idx: other.idx },
      zoneBit: log.rules.zoneBitOf(gateId) ?? -1,
      at,
      endedAt: null,
    });
  }
  return pairings;
}
