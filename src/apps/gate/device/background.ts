import type { RunningGate } from './gate.ts';
import { syncWithHub, type HubSeen } from './sync.ts';
import type { SyncProblem } from './types.ts';

/** While the hub can be reached, others know within so long what happened here. */
const EVERY_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

export type Background = {
  /** Now, or together with the exchange that is under way. */
  sync(): Promise<'done' | SyncProblem>;
  stop(): void;
};

/**
 * Keeps a device and its hub alike, whatever else happens: no exchange makes a scan wait, and
 * after one that failed the next comes a little later each time.
 *
 * @param after called when an exchange has ended
 */
export function keepInSync(
  gate: RunningGate,
  after: (ended: 'done' | SyncProblem) => Promise<void>,
): Background {
  const seen: HubSeen = { vector: null, refused: new Set() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<'done' | SyncProblem> | undefined;
  let failures = 0;
  let isStopped = false;

  const sync = (): Promise<'done' | SyncProblem> => {
    underWay ??= exchangeOnce().finally(() => {
      underWay = undefined;
      plan();
    });
    return underWay;
  };
  const exchangeOnce = async () => {
    gate.sync.isRunning = true;
    const ended = await syncWithHub(gate, seen).catch((failure: unknown) => {
      // What failed is a bug; the gate goes on without its hub, as it does without a network.
      console.error(failure);
      return 'not-understood' as const;
    });
    failures = ended === 'done' ? 0 : failures + 1;
    gate.sync = { isRunning: false, last: ended };
    await after(ended);
    return ended;
  };
  const plan = () => {
    clearTimeout(timer);
    if (isStopped) return;
    const wait = Math.min(EVERY_MS * 2 ** Math.max(0, failures - 1), LONGEST_WAIT_MS);
    // Gates that lost the hub together do not all come back in the same second.
    timer = setTimeout(() => void sync(), wait * (0.8 + Math.random() * 0.4));
  };
  const soon = () => {
    failures = 0;
    if (!isStopped && !document.hidden) void sync();
  };

  addEventListener('online', soon);
  document.addEventListener('visibilitychange', soon);
  plan();
  return {
    sync,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      removeEventListener('online', soon);
      document.removeEventListener('visibilitychange', soon);
    },
  };
}
