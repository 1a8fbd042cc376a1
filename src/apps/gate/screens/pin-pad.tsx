import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PinProblem } from '../device/types.ts';
import { useDeviceState } from './device-context.ts';
import { useNow } from './use-now.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
const SHORTEST = 4;
const LONGEST = 12;

/** Digits as large as a gloved finger. A keyboard types into it too. */
export function PinPad({
  label,
  problem = null,
  isBusy = false,
  onPin,
}: {
  label: string;
  /** What came of the last PIN. */
  problem?: PinProblem | null;
  isBusy?: boolean;
  onPin: (pin: string) => void;
}) {
  const t = useTranslations('gateApp.pin');
  const [pin, setPin] = useState('');
  const waitSeconds = useWaitSeconds();
  const mayConfirm = pin.length >= SHORTEST && waitSeconds === 0 && !isBusy;

  const type = (digit: string) => setPin((typed) => (typed + digit).slice(0, LONGEST));
  const erase = () => setPin((typed) => typed.slice(0, -1));
  const confirm = () => {
    if (!mayConfirm) return;
    setPin('');
    onPin(pin);
  };
  useKeys({ type, erase, confirm });

  return (
    <fieldset className="pin-pad" aria-label={label}>
      <p className="pin-dots" aria-live="polite">
        <span aria-hidden="true" dir="ltr">
          {'●'.repeat(pin.length) || '–'}
        </span>
        <span className="unseen">{t('entered', { count: pin.length })}</span>
      </p>
      <p className="pin-problem" role="alert">
        {waitSeconds > 0
          ? t('problem.wait', { seconds: waitSeconds })
          : problem && problem !== 'wait' && t(`problem.${problem}`)}
      </p>
      <div className="pin-keys" dir="ltr">
        {DIGITS.map((digit) => (
          <button key={digit} type="button" onClick={() => type(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" className="pin-erase" aria-label={t('erase')} onClick={erase}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M9 5h12v14H9l-7-7zM12 9l6 6m0-6-6 6" />
          </svg>
        </button>
      </div>
      <button type="button" className="act act-first" disabled={!mayConfirm} onClick={confirm}>
        {t('confirm')}
      </button>
    </fieldset>
  );
}

/** Until the next PIN counts, after too many wrong ones. */
function useWaitSeconds(): number {
  const { pinWaitUntil } = useDeviceState();
  const now = useNow(500);
  return Math.max(0, Math.ceil(((pinWaitUntil ?? 0) - now) / 1000));
}

function useKeys(keys: { type: (digit: string) => void; erase: () => void; confirm: () => void }) {
  useEffect(() => {
    const hear = ({ key, target }: KeyboardEvent) => {
      // A button that has the focus is pressed by Enter itself.
      const isOnButton = target instanceof HTMLButtonElement;
      if (DIGITS.includes(key)) keys.type(key);
      else if (key === 'Backspace') keys.erase();
      else if (key === 'Enter' && !isOnButton) keys.confirm();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  });
}
