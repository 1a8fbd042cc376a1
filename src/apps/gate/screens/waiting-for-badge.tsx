import { useTranslations } from 'use-intl';
import { useDeviceState } from './device-context.ts';
import { useNow } from './use-now.ts';

/** Counts down beside the camera, which stays open for the second badge. */
export function WaitingForBadge({ what, until }: { what: 'escort' | 'holder'; until: number }) {
  const t = useTranslations('gateApp.verdict');
  const { pairsWithinMs } = useDeviceState();
  const left = Math.max(0, until - useNow(250));

  return (
    <div className="waiting">
      {left > 0 ? (
        <>
          <p>
            <strong>{t(what)}</strong>{' '}
            {/* The clock is for the eye: read aloud every second it would drown the rest. */}
            <span aria-hidden="true">{t('left', { seconds: Math.ceil(left / 1_000) })}</span>
          </p>
          <progress max={pairsWithinMs} value={left} aria-label={t(what)} />
        </>
      ) : (
        <p className="verdict-cure">{t('tooLate')}</p>
      )}
    </div>
  );
}
