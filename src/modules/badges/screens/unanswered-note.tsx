import { Link } from 'react-router';
import { useTranslations } from 'use-intl';

/** Badges were sent and nobody has said what came out: nothing else must be forgotten as easily. */
export function UnansweredNote({ count, queue }: { count: number; queue: string }) {
  const t = useTranslations('printing');
  if (count === 0) return null;

  return (
    <p className="panel" aria-live="polite">
      {t('unanswered', { count })}{' '}
      <Link className="button" to={queue}>
        {t('answer')}
      </Link>
    </p>
  );
}
