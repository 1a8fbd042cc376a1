import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { correctionReasons, type CorrectionReason, type RecentScan } from '../device/types.ts';
import { useClock } from './clock.ts';
import { useDevice, useDeviceState } from './device-context.ts';
import { Panel } from './panel.tsx';

const SHOWN = 20;

/** The latest scans of this device. A mistake is struck through with its reason, never taken away. */
export function RecentPanel({ onBack }: { onBack: () => void }) {
  const t = useTranslations('gateApp.recent');
  const device = useDevice();
  const state = useDeviceState();
  const [scans, setScans] = useState<RecentScan[]>([]);
  const [chosen, setChosen] = useState<RecentScan | null>(null);
  const [told, setTold] = useState<'done' | 'unknown' | null>(null);
  useEffect(() => {
    let isOver = false;
    void device.recent(SHOWN).then((found) => !isOver && setScans(found));
    return () => {
      isOver = true;
    };
  }, [device, state]);

  const correct = async (reason: CorrectionReason) => {
    if (!chosen) return;
    const outcome = await device.correct(chosen.event, reason);
    setTold(outcome.ok ? 'done' : 'unknown');
    setChosen(null);
  };

  if (chosen)
    return (
      <Panel title={t('why')} onBack={() => setChosen(null)}>
        <ol className="recent">
          <Row scan={chosen} />
        </ol>
        {correctionReasons.map((reason) => (
          <button key={reason} type="button" className="act" onClick={() => void correct(reason)}>
            {t(`reason.${reason}`)}
          </button>
        ))}
      </Panel>
    );
  return (
    <Panel title={t('title')} onBack={onBack}>
      <p>{scans.length > 0 ? t('lead') : t('none')}</p>
      <p aria-live="polite">{told && t(told)}</p>
      <ol className="recent">
        {scans.map((scan) => (
          <Row key={scan.event.seq} scan={scan} onCorrect={() => setChosen(scan)} />
        ))}
      </ol>
    </Panel>
  );
}

function Row({ scan, onCorrect }: { scan: RecentScan; onCorrect?: () => void }) {
  const t = useTranslations('gateApp.recent');
  const clock = useClock();
  const { kind, badge, people, isCorrected } = scan;

  return (
    <li data-kind={kind} data-corrected={isCorrected}>
      <span>
        <bdi>{clock(scan.at)}</bdi> <strong>{t(`kind.${kind}`)}</strong>{' '}
        {badge && <bdi className="holder-code">{badge.code}</bdi>}
        {people !== null && <bdi dir="ltr">{people > 0 ? `+${people}` : `−${-people}`}</bdi>}
        {isCorrected && <em>{t('corrected')}</em>}
      </span>
      {onCorrect && !isCorrected && (
        <button type="button" onClick={onCorrect}>
          {t('correct')}
        </button>
      )}
    </li>
  );
}
