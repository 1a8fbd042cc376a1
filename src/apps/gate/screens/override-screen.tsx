import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OverrideReason } from '#modules/gates/deciding/overriding/types';
import type { OverrideProblem, ScanResult } from '../device/types.ts';
import { useDevice } from './device-context.ts';
import { Panel } from './panel.tsx';
import { PinPad } from './pin-pad.tsx';

/** Somebody takes it upon themselves: a reason, and the PIN of a supervisor where one is needed. */
export function OverrideScreen({
  result: { event, refusal, offer },
  onBack,
  onAdmitted,
}: {
  result: ScanResult;
  onBack: () => void;
  onAdmitted: (result: ScanResult) => void;
}) {
  const t = useTranslations('gateApp.override');
  const gates = useTranslations('gates');
  const device = useDevice();
  const [reason, setReason] = useState<OverrideReason | null>(null);
  const [problem, setProblem] = useState<OverrideProblem | null>(null);
  const [isBusy, setBusy] = useState(false);

  const admit = async (why: OverrideReason, pin: string | null) => {
    if (!event) return;
    setBusy(true);
    const outcome = await device.override(event, why, pin);
    setBusy(false);
    if (outcome.ok) onAdmitted(outcome.value);
    else setProblem(outcome.problem);
  };
  const choose = (why: OverrideReason) =>
    offer?.level === 'guard' ? void admit(why, null) : setReason(why);

  return (
    <Panel title={t('title')} onBack={reason ? () => setReason(null) : onBack}>
      {refusal && <p>{t('lead', { refusal: gates(`refusal.${refusal}.reason`) })}</p>}
      <Problem problem={problem} />
      {reason ? (
        <>
          <h2>{t('pin')}</h2>
          <PinPad
            label={t('pin')}
            problem={problem === 'wrong-pin' ? problem : null}
            isBusy={isBusy}
            onPin={(pin) => void admit(reason, pin)}
          />
        </>
      ) : (
        offer?.reasons.map((why) => (
          <button key={why} type="button" className="act" onClick={() => choose(why)}>
            {gates(`override.reason.${why}`)}
          </button>
        ))
      )}
    </Panel>
  );
}

/** What the PIN pad does not say itself. */
function Problem({ problem }: { problem: OverrideProblem | null }) {
  const t = useTranslations('gateApp.override.problem');
  const gates = useTranslations('gates.override.refusal');
  if (!problem || problem === 'wrong-pin' || problem === 'wait') return null;

  return (
    <p className="problem" role="alert">
      {problem === 'no-supervisor-pin' || problem === 'unknown-scan' ? t(problem) : gates(problem)}
    </p>
  );
}
