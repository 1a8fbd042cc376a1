import './person.css';
import { useFormatter, useTranslations } from 'use-intl';
import { StateMark, type Tone } from '#ui/state-mark';
import type { ChainStep } from '../history/types.ts';

/** How far a person has come: six states, never mixed up, each with the row of the ledger it stands on. */
export function StateChain({ chain }: { chain: readonly ChainStep[] }) {
  const t = useTranslations('participants.chain');
  const format = useFormatter();

  return (
    <ol className="state-chain" aria-label={t('label')}>
      {chain.map(({ step, standing, at, seq }) => (
        <li key={step} data-standing={standing}>
          <strong>{t(`step.${step}`)}</strong>
          <StateMark tone={tones[standing]}>{t(`standing.${standing}`)}</StateMark>
          {at && (
            <small>
              <time dateTime={at.toISOString()}>{format.dateTime(at, instant)}</time>
            </small>
          )}
          {seq !== null && <small>{t('evidence', { seq: String(seq) })}</small>}
        </li>
      ))}
    </ol>
  );
}

const tones: Record<ChainStep['standing'], Tone> = {
  done: 'good',
  waiting: 'waiting',
  refused: 'bad',
  lost: 'bad',
  'not-needed': 'quiet',
};

const instant = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
