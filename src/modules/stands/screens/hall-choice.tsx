import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { LocalText as Text } from '#platform/i18n';
import { LocalText } from '#ui/local-text';

/** The halls to look at, with how much of each is taken. */
export function HallChoice({
  halls,
  current,
  hallHref,
}: {
  halls: readonly { id: string; name: Text; stands: number; taken: number }[];
  current: string;
  hallHref: (id: string) => string;
}) {
  const t = useTranslations('stands');

  return (
    <nav aria-label={t('halls')}>
      <ul className="hall-choice">
        {halls.map((hall) => (
          <li key={hall.id}>
            <Link
              className="button"
              to={hallHref(hall.id)}
              aria-current={hall.id === current ? 'true' : undefined}
              preventScrollReset
            >
              <LocalText text={hall.name} />{' '}
              <span>{t('takenOf', { taken: hall.taken, stands: hall.stands })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
