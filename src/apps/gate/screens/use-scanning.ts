import { useEffect, useRef, useState } from 'react';
import type { OverrideReason } from '#modules/gates/deciding/overriding/types';
import type { Direction } from '#modules/gates/types';
import { textKind } from '../device/text-kind.ts';
import type { HowScanned, Received, ScanResult } from '../device/types.ts';
import { give } from '../signals/sounds.ts';
import { useDevice, useDeviceState } from './device-context.ts';
import { nextCheck, waitsForBadge } from './next-check.ts';

/** The answer on the screen, with what it takes to ask again. */
export type Shown = {
  text: string;
  how: HowScanned;
  result: ScanResult;
  /** Until when the next badge belongs to this one (ms UTC); null where it does not. */
  pairsUntil: number | null;
};

/** How long a yes stays when nobody comes after. */
const YES_STAYS_MS = 2_500;

const signals = { green: 'yes', amber: 'attention', red: 'no' } as const;

/** One badge after the other: what was read, what was answered, what is waited for. */
export function useScanning() {
  const device = useDevice();
  // An escort that comes later was not there.
  const { pairsWithinMs } = useDeviceState();
  const [direction, setDirection] = useState<Direction>('in');
  const [shown, setShown] = useState<Shown | null>(null);
  const [received, setReceived] = useState<Received | null>(null);
  const isBusy = useRef(false);

  const show = (text: string, how: HowScanned, result: ScanResult) => {
    give(signals[result.colour]);
    setReceived(null);
    const pairsUntil = waitsForBadge(nextCheck(result)) ? Date.now() + pairsWithinMs : null;
    setShown({ text, how, result, pairsUntil });
  };
  const ask = async (text: string, how: HowScanned) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      show(text, how, await device.scan(text, how));
    } finally {
      isBusy.current = false;
    }
  };
  /** A badge or a typed code: of somebody new, or of whoever brings the one on the screen. */
  const present = (text: string, isTyped: boolean) => {
    if (!shown?.pairsUntil || Date.now() > shown.pairsUntil)
      return ask(text, { direction, ...(isTyped && { code: true }) });
    return text === shown.text ? undefined : ask(shown.text, { ...shown.how, escort: text });
  };

  return {
    direction,
    setDirection,
    shown,
    received,
    /** Whether a badge before the camera would be taken up now. */
    isOpen: !shown || shown.result.colour === 'green' || shown.pairsUntil !== null,
    /** Whatever a camera or a scanner has read. */
    async take(text: string) {
      const kind = textKind(text);
      if (kind === 'badge' || kind === 'unknown') await present(text, false);
      else setReceived(await device.receiveText(text));
    },
    /** What a guard has typed from under the code. */
    takeCode: (code: string) => present(code, true),
    /** The same badge again, after the guard has done what was asked. */
    askAgain: async (done: Partial<HowScanned>) => {
      if (shown) await ask(shown.text, { ...shown.how, ...done });
    },
    /** Lets in against the refusal, on the word of the guard. */
    vouch: async (reason: OverrideReason) => {
      if (!shown?.result.event) return;
      const outcome = await device.override(shown.result.event, reason, null);
      if (outcome.ok) show(shown.text, shown.how, outcome.value);
    },
    /** An answer that came another way: from a supervisor. */
    replace: (result: ScanResult) => {
      if (shown) show(shown.text, shown.how, result);
    },
    dismiss: () => setShown(null),
    tellReceived: setReceived,
  };
}

export type Scanning = ReturnType<typeof useScanning>;

/** Takes a yes off the screen by itself, so that a guard needs no hand for it. */
export function useYesGoesAway({ shown, dismiss }: Scanning): void {
  const latest = useRef(dismiss);
  useEffect(() => {
    latest.current = dismiss;
  });
  useEffect(() => {
    if (shown?.result.colour !== 'green') return undefined;
    const timer = setTimeout(() => latest.current(), YES_STAYS_MS);
    return () => clearTimeout(timer);
  }, [shown]);
}
