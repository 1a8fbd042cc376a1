import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LocalText } from '#ui/local-text';
import type { GateChoice } from '../device/types.ts';
import { wakeSounds } from '../signals/sounds.ts';
import { useDevice, useDeviceState } from './device-context.ts';
import { LanguageChoice } from './language.tsx';
import { Panel } from './panel.tsx';

const OPERATORS = Array.from({ length: 12 }, (_, index) => `op-${index + 1}`);

/** Where the device stands and who works it: a number, never a name. */
export function ChooseScreen({ onBack }: { onBack?: () => void }) {
  const t = useTranslations('gateApp.choose');
  const device = useDevice();
  const { gates, gate, operator: known } = useDeviceState();
  const [gateId, setGateId] = useState(gate?.id ?? (gates.length === 1 ? gates[0]?.id : undefined));
  const [operator, setOperator] = useState(known ?? undefined);
  const [problem, setProblem] = useState<'unknown-gate' | 'bad-operator' | null>(null);

  const start = async () => {
    if (!gateId || !operator) return;
    wakeSounds();
    const outcome = await device.chooseGate(gateId, operator);
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) onBack?.();
  };

  return (
    <Panel title={t('title')} onBack={onBack}>
      <h2 id="choose-gate">{t('gate')}</h2>
      {gates.length === 0 && <p>{t('none')}</p>}
      <fieldset className="choose-gates" aria-labelledby="choose-gate">
        {gates.map((one) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={one.id === gateId}
            onClick={() => setGateId(one.id)}
          >
            <ZoneLetter gate={one} />
            <span>
              <strong>
                <LocalText text={one.name} />
              </strong>
              <small>
                <LocalText text={one.zoneName} />
              </small>
            </span>
          </button>
        ))}
      </fieldset>
      <h2 id="choose-operator">{t('operator')}</h2>
      <p>{t('operatorHint')}</p>
      <fieldset className="choose-operators" aria-labelledby="choose-operator" dir="ltr">
        {OPERATORS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === operator}
            onClick={() => setOperator(one)}
          >
            {one.slice('op-'.length)}
          </button>
        ))}
      </fieldset>
      <p className="problem" role="alert">
        {problem && t(`problem.${problem}`)}
      </p>
      <button
        type="button"
        className="act act-first act-stuck"
        disabled={!gateId || !operator}
        onClick={() => void start()}
      >
        {t('start')}
      </button>
      <LanguageChoice />
    </Panel>
  );
}

/** The zone as it is painted on the ground and printed on the badge. */
export function ZoneLetter({ gate }: { gate: GateChoice }) {
  return (
    <span
      className="zone-letter"
      style={{ '--zone': gate.zoneColour } as Record<string, string>}
      aria-hidden="true"
    >
      {gate.zoneLetter}
    </span>
  );
}
