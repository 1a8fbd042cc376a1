import { frameCollector } from '#modules/gates/log/transport/frames';
import { createDesk } from '../desk/desk.ts';
import { keepInSync, type Background } from './background.ts';
import { deleteDatabase, openDatabase, type Enrolment, type GateDatabase } from './database.ts';
import { correct, count, override, recent } from './deeds.ts';
import { whyUnsupported } from './device-key.ts';
import { enrol } from './enrol.ts';
import { takeWaiting, vouch } from './exchange.ts';
import { foldRules, noRules } from './fold-rules.ts';
import { newWork, queue, readKept, saveWork, type RunningGate } from './gate.ts';
import { isPageKept } from './kept-page.ts';
import { openLog } from './log.ts';
import { holdLog } from './one-tab.ts';
import { afterMistake, isRightPin, mayTry, noAttempts } from './pin.ts';
import { framesOf, logFileOf, receiveFile, receiveText } from './receive.ts';
import { replicaIn } from './replica.ts';
import { sameScan } from './same-scan.ts';
import { scan, type Attempted } from './scan.ts';
import { emptyState, stateOf, type Surroundings } from './state.ts';
import type {
  DeviceState,
  EventRef,
  GateDevice,
  Outcome,
  PinProblem,
  Received,
  SyncProblem,
} from './types.ts';

/** An operator is a short word, never the name of a person: `op-3`. */
const OPERATOR = /^[\w-]{1,16}$/;

/** How many scans back an override reaches. */
const MOST_ATTEMPTS = 50;

/** Loaded when the gate works already: nothing of the field is in its first load. */
async function renewOrders(gate: RunningGate): Promise<void> {
  await (await import('../field/keeping.ts')).renewOrders(gate);
}

/** The ages of things change although nothing happens. */
const LOOK_AGAIN_MS = 30_000;

/** The device this page runs on; in the phase `starting` until it has found what is on its disk. */
export function openGateDevice(): GateDevice {
  const listeners = new Set<() => void>();
  const attempts = new Map<string, Attempted>();
  const scans = sameScan();
  let frames = frameCollector();
  let shown: DeviceState | undefined;
  let phase: Partial<DeviceState> = { phase: 'starting' };
  let around: Surroundings = { ...emptyState };
  let database: GateDatabase | undefined;
  let gate: RunningGate | undefined;
  let background: Background | undefined;
  let release: () => void = () => {};
  let isTelling = false;

  const changed = () => {
    shown = undefined;
    if (isTelling) return;
    isTelling = true;
    setTimeout(() => {
      isTelling = false;
      for (const listener of listeners) listener();
    });
  };
  const show = (next: Partial<DeviceState>) => {
    phase = next;
    changed();
  };
  const lookAround = async () => {
    if (!database) return;
    around = {
      isPersisted: await navigator.storage.persisted(),
      isKeptForOffline: await isPageKept(),
      rosterSize: await database.count('roster'),
      quarantine: (await database.getAll('quarantine')).map(({ device, seq, why, receivedAt }) => ({
        ...{ device: device ?? '', seq: seq ?? 0, why, receivedAt },
      })),
      reading: around.reading,
    };
    changed();
  };

  const desk = createDesk(() => gate, changed);

  async function start(): Promise<void> {
    const unsupported = await whyUnsupported();
    if (unsupported) return show({ phase: 'unsupported', unsupported });
    ({ release } = await holdLog(() => show({ phase: 'other-tab' })));
    database = await openDatabase();
    const enrolment = await database.get('enrolment', 'this');
    if (enrolment) await begin(database, enrolment);
    else show({ phase: 'enrolment' });
  }

  async function begin(kept: GateDatabase, enrolment: Enrolment): Promise<RunningGate> {
    background?.stop();
    const known = await readKept(kept, enrolment);
    const work = (await kept.get('work', 'this')) ?? newWork;
    const store = replicaIn(kept, () => Date.now());
    const log = await openLog(kept, store, {
      device: enrolment.key.device,
      rules: known ? foldRules(known.pack, known.hours) : noRules,
      vouch: () => void vouch(store, enrolment).catch(console.error),
      clock: { now: () => Date.now(), offset: () => (gate?.work ?? work).clockOffset ?? 0 },
    });
    const begun: RunningGate = {
      ...{ database: kept, enrolment, store, log, known, work, changed },
      isUnlocked: false,
      sync: { isRunning: false, last: null },
      prints: desk,
      inTurn: queue(),
    };
    gate = begun;
    await takeWaiting(begun);
    void navigator.storage.persist().then(lookAround);
    background = keepInSync(begun, afterSync);
    return begun;
  }

  async function afterSync(ended: 'done' | SyncProblem): Promise<void> {
    if (ended === 'wiped') await forget('wiped');
    if (ended === 'done' && gate) await renewOrders(gate).catch(console.error);
    await lookAround();
  }

  async function forget(next: 'wiped' | 'enrolment'): Promise<void> {
    background?.stop();
    gate = undefined;
    attempts.clear();
    frames = frameCollector();
    await desk.forget();
    if (database) await deleteDatabase(database);
    around = { ...emptyState };
    database = await openDatabase();
    show({ phase: next });
  }

  const running = (): RunningGate => {
    if (!gate) throw new Error('this device is not enrolled');
    return gate;
  };
  const attemptedAt = ({ device, seq }: EventRef) => attempts.get(`${device}.${seq}`);
  const remember = (event: EventRef | null, attempted: Attempted) => {
    if (event) attempts.set(`${event.device}.${event.seq}`, attempted);
    const [oldest] = attempts.keys();
    if (attempts.size > MOST_ATTEMPTS && oldest) attempts.delete(oldest);
  };
  const received = async (answer: Received) => {
    const isFrame = answer.kind === 'frame';
    around.reading = isFrame ? { received: answer.received, total: answer.total } : null;
    if (isFrame) changed();
    else await lookAround();
    return answer;
  };

  const timer = setInterval(changed, LOOK_AGAIN_MS);
  start().catch((failure: unknown) => {
    console.error(failure);
    show({ phase: 'unsupported', unsupported: 'no-database' });
  });

  return {
    desk,

    state() {
      shown ??= gate ? stateOf(gate, around, Date.now()) : { ...emptyState, ...around, ...phase };
      return shown;
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    async enrol(code, pin, name) {
      if (!database) return { ok: false, problem: 'unsupported' };
      if (gate && !gate.work.isForked) return { ok: false, problem: 'already-enrolled' };
      const enrolled = await enrol(database, { code, pin, name });
      if (!enrolled.ok) return enrolled;
      const begun = await begin(database, enrolled.value);
      begun.isUnlocked = true;
      await background?.sync();
      changed();
      return { ok: true, value: undefined };
    },

    async unlock(pin): Promise<Outcome<PinProblem>> {
      if (!gate) return { ok: false, problem: 'not-enrolled' };
      if (!mayTry(gate.work.attempts, Date.now())) return { ok: false, problem: 'wait' };
      const isRight = await isRightPin(pin, gate.enrolment.pin);
      const after = isRight ? noAttempts : afterMistake(gate.work.attempts, Date.now());
      await saveWork(gate, { attempts: after });
      gate.isUnlocked = isRight;
      changed();
      return isRight ? { ok: true, value: undefined } : { ok: false, problem: 'wrong-pin' };
    },

    lock() {
      if (gate) gate.isUnlocked = false;
      attempts.clear();
      changed();
    },

    async chooseGate(gateId, operator) {
      const choices = gate ? stateOf(gate, around, Date.now()).gates : [];
      if (!OPERATOR.test(operator)) return { ok: false, problem: 'bad-operator' };
      if (!choices.some(({ id }) => id === gateId)) return { ok: false, problem: 'unknown-gate' };
      await saveWork(running(), { gateId, operator });
      return { ok: true, value: undefined };
    },

    scan: (text, how) =>
      scans.once(text, how, async () => {
        const { result, attempted } = await scan(running(), text, how);
        remember(result.event, attempted);
        changed();
        return result;
      }),

    async override(ref, reason, supervisorPin) {
      const attempted = attemptedAt(ref);
      if (!attempted) return { ok: false, problem: 'unknown-scan' };
      scans.forget();
      const outcome = await override(running(), attempted, { scan: ref, reason, supervisorPin });
      if (outcome.ok) remember(outcome.value.event, attempted);
      changed();
      return outcome;
    },

    async correct(ref, reason) {
      scans.forget();
      const outcome = await correct(running(), ref, reason);
      changed();
      return outcome;
    },

    async count(people) {
      const outcome = await count(running(), people);
      changed();
      return outcome;
    },

    recent: async (limit = 20) => recent(running(), limit),

    field: async () => (await import('../field/opening.ts')).fieldOn(running()),

    async sync() {
      const ended = background ? await background.sync() : 'not-enrolled';
      return ended === 'done' ? { ok: true, value: undefined } : { ok: false, problem: ended };
    },

    receiveText: async (text) => received(await receiveText(running(), frames, text)),
    receiveFile: async (file) => received(await receiveFile(running(), file)),
    exportFile: async () => logFileOf(running()),
    frames: (content) => framesOf(running(), content),
    wipe: () => forget('enrolment'),

    async close() {
      clearInterval(timer);
      background?.stop();
      database?.close();
      release();
    },
  };
}
