const LOCK = 'kurukan-gate';

/**
 * Waits until no other tab or window holds the log, and then holds it until `release` is called
 * or the tab is gone. Two tabs with one chain would tell two stories under one number.
 *
 * @param onBusy called once when another tab holds it
 */
export async function holdLog(onBusy: () => void): Promise<{ release: () => void }> {
  const { promise: end, resolve: release } = Promise.withResolvers<void>();
  const isHeld = await tryHold(end);
  if (isHeld) return { release };

  onBusy();
  await new Promise<void>((resolve) => {
    void navigator.locks.request(LOCK, () => {
      resolve();
      return end;
    });
  });
  return { release };
}

function tryHold(end: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? end : undefined;
    });
  });
}
