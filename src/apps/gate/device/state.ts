import { badgeCode } from '#modules/badges/rules';
import { settingsOfZone, usualSettings } from '#modules/gates/deciding/settings/rules';
import { incidentsIn, occupancyAt } from '#modules/gates/log/readings';
import type { GateEvent, GateState } from '#modules/gates/log/types';
import { isVoided } from '#modules/gates/log/fold';
import { localTime } from '#modules/gates/presence/rules';
import type { IncidentProposal } from '#modules/gates/types';
import type { RunningGate } from './gate.ts';
import type { Known } from './known.ts';
import type {
  DeviceState,
  Freshness,
  GateChoice,
  QuarantinedEvent,
  ReplicaAge,
  ShownIncident,
  ZoneCount,
} from './types.ts';

/** Above this the clock is said to be wrong. */
const SHOWN_SKEW_MS = 2 * 60_000;

/** What stands in no log: told by the browser, or read now and then. */
export type Surroundings = Pick<
  DeviceState,
  'isPersisted' | 'isKeptForOffline' | 'reading' | 'rosterSize'
> & { quarantine: QuarantinedEvent[] };

/** Before enrolment, and whenever there is nothing to show. */
export const emptyState: DeviceState = {
  phase: 'starting',
  unsupported: null,
  device: null,
  edition: null,
  gates: [],
  gate: null,
  operator: null,
  pinWaitUntil: null,
  today: { admitted: 0, refused: 0, overridden: 0, out: 0, counted: 0 },
  inside: [],
  incidents: [],
  unsent: 0,
  lastContact: null,
  lastSync: null,
  isSyncing: false,
  packIssuedAt: null,
  rosterSize: 0,
  revocations: null,
  replicas: [],
  clockSkewMs: null,
  pairsWithinMs: usualSettings.escort.withinSeconds * 1_000,
  quarantine: [],
  forks: [],
  isPersisted: false,
  isKeptForOffline: false,
  reading: null,
};

/** Everything a screen shows, while the device works. A locked one tells no more than what it lacks. */
export function stateOf(gate: RunningGate, around: Surroundings, now: number): DeviceState {
  const { enrolment, known, work, log, sync } = gate;
  const { device } = enrolment.key;
  const { clockOffset } = work;
  const here = (ms: number) => ms + (clockOffset ?? 0);
  const shared: DeviceState = {
    ...emptyState,
    ...around,
    phase: phaseOf(gate),
    device: { id: device, name: enrolment.name, hub: enrolment.hub },
    edition: editionOf(known),
    gates: known ? choicesIn(known, enrolment.gateIds) : [],
    pinWaitUntil: work.attempts.waitUntil > now ? work.attempts.waitUntil : null,
    unsent: Math.max(0, log.lastSeq() - work.confirmed),
    lastContact: work.lastContact,
    lastSync: sync.last,
    isSyncing: sync.isRunning,
    packIssuedAt: known && here(known.pack.issuedAt),
    revocations: known && revocationsIn(known, here, now),
    pairsWithinMs: (known?.pack.settings ?? usualSettings).escort.withinSeconds * 1_000,
    clockSkewMs: clockOffset !== null && Math.abs(clockOffset) > SHOWN_SKEW_MS ? clockOffset : null,
  };
  if (!known || !gate.isUnlocked) return shared;

  const state = log.state();
  const time = log.time().ms;
  return {
    ...shared,
    gate: shared.gates.find(({ id }) => id === work.gateId) ?? null,
    operator: work.operator,
    today: todayAt(gate, known, time),
    inside: zonesIn(known, state, { now: time, here }),
    incidents: incidentsIn(state).map((incident) => shownIncident(incident, known, state)),
    replicas: replicasIn(known, state, { own: device, here }),
    forks: [...state.forks],
  };
}

function phaseOf({ work, known, isUnlocked }: RunningGate): DeviceState['phase'] {
  if (work.isForked) return 'enrolment';
  if (!isUnlocked) return 'locked';
  const isChosen = known?.pack.plan.gates.some(({ id }) => id === work.gateId);
  return isChosen && work.operator !== null ? 'open' : 'choose-gate';
}

function editionOf(known: Known | null): DeviceState['edition'] {
  if (!known) return null;
  const { id, name, timeZone } = known.pack.plan.edition;
  return { id, name, timeZone };
}

function choicesIn({ pack: { plan } }: Known, gateIds: readonly string[]): GateChoice[] {
  return plan.gates
    .filter(({ id }) => gateIds.length === 0 || gateIds.includes(id))
    .flatMap(({ id, name, zoneId, antiPassback }) => {
      const zone = plan.zones.find((one) => one.id === zoneId);
      return zone
        ? [
            {
              ...{ id, name, zoneId, antiPassback },
              zoneName: zone.name,
              zoneLetter: zone.letter,
              zoneColour: zone.colour,
            },
          ]
        : [];
    });
}

/** From an instant of the hub to the same one by this clock, because ages are told by this clock. */
type Here = (ms: number) => number;

function revocationsIn(
  { pack: { revocationAge }, revocations }: Known,
  here: Here,
  now: number,
): NonNullable<DeviceState['revocations']> {
  const issuedAt = here(revocations.issued.getTime());
  const minutes = (now - issuedAt) / 60_000;
  return {
    epoch: revocations.epoch,
    issuedAt,
    count: revocations.revoked.length,
    age: freshnessOf(minutes, revocationAge),
  };
}

function freshnessOf(
  minutes: number,
  { amberMinutes, redMinutes }: { amberMinutes: number; redMinutes: number },
): Freshness {
  if (minutes >= redMinutes) return 'red';
  return minutes >= amberMinutes ? 'amber' : 'fresh';
}

/** The newest events are the last ones, so it goes backwards until yesterday. */
function todayAt(
  { enrolment, work, log }: RunningGate,
  { pack: { plan } }: Known,
  now: number,
): DeviceState['today'] {
  const { device } = enrolment.key;
  const { timeZone } = plan.edition;
  const { time } = localTime(new Date(now), timeZone);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const midnight = now - ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const state = log.state();
  const today = { ...emptyState.today };
  for (let seq = log.lastSeq(); seq > 0; seq -= 1) {
    const [event] = state.numbered.get(`${device}.${seq}`) ?? [];
    if (!event) continue;
    if (event.hlc.ms < midnight) break;
    if (event.gateId === work.gateId && !isVoided(state, event)) tally(today, event);
  }
  return today;
}

function tally(today: DeviceState['today'], { kind, count }: GateEvent): void {
  if (kind === 'in') today.admitted += 1;
  if (kind === 'out') today.out += 1;
  if (kind === 'deny') today.refused += 1;
  if (kind === 'override') today.overridden += 1;
  // Rounds are counted too, and are not people.
  if (kind === 'count') today.counted += count ?? 0;
}

function zonesIn(
  { pack: { plan, settings, devices } }: Known,
  state: GateState,
  { now, here }: { now: number; here: Here },
): ZoneCount[] {
  return plan.zones.map(({ id, bit, name }): ZoneCount => {
    const gates = new Set(plan.gates.filter(({ zoneId }) => zoneId === id).map((gate) => gate.id));
    const heard = devices
      .filter(({ wipedAt, gateIds }) => wipedAt === null && worksAt(gateIds, gates))
      .flatMap((device) => state.devices.get(device.id)?.hlc.ms ?? []);
    return {
      zoneId: id,
      name,
      people: occupancyAt(state, bit, now).people,
      capacity: settingsOfZone(settings, bit).capacity?.people ?? null,
      asOf: heard.length > 0 ? here(Math.min(...heard)) : null,
    };
  });
}

function worksAt(gateIds: readonly string[], gates: ReadonlySet<string>): boolean {
  return gateIds.length === 0 || gateIds.some((id) => gates.has(id));
}

function shownIncident(
  { key, kind, severity, idx, passages }: IncidentProposal,
  { pack: { plan } }: Known,
  state: GateState,
): ShownIncident {
  const last = passages.at(-1);
  return {
    key,
    kind,
    severity,
    badge: { idx, code: badgeCode({ idx, generation: last?.generation ?? 0 }) },
    passages: passages.map(({ id, gateId, at }) => ({
      gateId,
      gateName: plan.gates.find((gate) => gate.id === gateId)?.name ?? null,
      operator: state.events.get(id)?.operator ?? '',
      at: at.getTime(),
    })),
  };
}

function replicasIn(
  known: Known,
  state: GateState,
  { own, here }: { own: string; here: Here },
): ReplicaAge[] {
  const ids = new Set([...known.pack.devices.map(({ id }) => id), ...state.devices.keys()]);
  return [...ids]
    .filter((device) => device !== own)
    .map((device) => {
      const seen = state.devices.get(device);
      const [last] = (seen && state.numbered.get(`${device}.${seen.seq}`)) ?? [];
      return {
        device,
        name: known.deviceOf(device)?.name ?? null,
        gateId: last?.gateId ?? null,
        events: seen?.seq ?? 0,
        lastEventAt: seen ? here(seen.hlc.ms) : null,
      };
    });
}
