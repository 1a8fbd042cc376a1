import { useTranslations } from 'use-intl';
import type { SkippedRow } from '../../asking/schema.ts';
import { useMoment } from './parts.tsx';

/** Why times are not offered, folded: most readers only want the others. */
export function SkippedTimes({
  skipped,
  title,
}: {
  skipped: readonly SkippedRow[];
  title?: string;
}) {
  const t = useTranslations('meetingAsking');
  const moment = useMoment();
  if (skipped.length === 0) return null;

  return (
    <details className="meeting-act">
      <summary>{title ?? t('ask.skipped')}</summary>
      <ul>
        {skipped.map(({ startsAt, reason }) => (
          <li key={new Date(startsAt).toISOString()}>
            <span className="meeting-time">{moment(startsAt)}</span> · {t(`skip.${reason}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
