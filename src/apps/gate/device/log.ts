import { append, openChain } from '#modules/gates/log/chain';
import { applyEvent, applyEvents, foldLog } from '#modules/gates/log/fold';
import { observe, tick } from '#modules/gates/log/hybrid-time';
import { emptyLine } from '#modules/gates/log/lines';
import type {
  EventDraft,
  FoldRules,
  GateEvent,
  GateState,
  HybridTime,
  ReplicaStore,
} from '#modules/gates/log/types';
import type { GateDatabase } from './database.ts';

/** The log as it stands in memory, which is never ahead of the disk. */
export type DeviceLog = {
  state(): GateState;
  /** Number of the last event of this device. */
  lastSeq(): number;
  /** The time that an event has which is decided now: that of the hub as far as it is known, and after all that was heard. */
  time(): HybridTime;
  /** Writes the next event of this device: it has happened once this resolves. One at a time. */
  write(draft: OwnDraft, hlc?: HybridTime): Promise<GateEvent>;
  /** Events of others that are on disk now. */
  took(events: readonly GateEvent[]): Promise<void>;
  /** Reads the log anew, because the plan or the settings have changed. */
  refold(rules: FoldRules): void;
};

/** What a gate says of an event; clock and number are given here. */
export type OwnDraft = Omit<EventDraft, 'hlc' | 'deviceTime'>;

export type LogClock = {
  /** The clock of the device, ms UTC. */
  now: () => number;
  /** How far it is ahead of the hub, ms; 0 where that is not known. */
  offset: () => number;
};

/** A parcel can be cut at a signed head and nowhere else. */
const SIGNED_EVERY = 20;

/** @param vouch signs what was written so far; nobody waits for it */
export async function openLog(
  database: GateDatabase,
  store: ReplicaStore,
  {
    device,
    rules,
    clock,
    vouch,
  }: { device: string; rules: FoldRules; clock: LogClock; vouch: () => void },
): Promise<DeviceLog> {
  const line = await database.get('lines', device);
  let head = openChain(device, line?.head);
  const held = (await database.getAll('events')).map(({ event }) => event);
  let state = foldLog(held, rules);
  let last: HybridTime | null = null;
  const hear = (heard: readonly GateEvent[]) => {
    const now = clock.now() - clock.offset();
    for (const { hlc } of heard) last = observe(last, hlc, now);
  };
  const time = () => tick(last, clock.now() - clock.offset());
  hear(held);

  return {
    state: () => state,
    lastSeq: () => head.seq,

    time,

    async write(draft, hlc = time()) {
      const { head: next, ...stored } = append(head, { ...draft, hlc, deviceTime: clock.now() });
      const isWritten = await store.append(
        { ...emptyLine(device), head: next },
        head.seq,
        [stored],
        [],
      );
      if (!isWritten) throw new Error('another program writes the log of this device');
      head = next;
      last = hlc;
      applyEvent(state, stored.event);
      if (next.seq % SIGNED_EVERY === 0) vouch();
      return stored.event;
    },

    async took(taken) {
      hear(taken);
      applyEvents(state, taken);
      // A disk that was set back gets its own events from others, and goes on after them.
      if (taken.some((event) => event.device === device))
        head = openChain(device, (await database.get('lines', device))?.head);
    },

    refold(newRules) {
      state = foldLog([...state.events.values()], newRules);
    },
  };
}
