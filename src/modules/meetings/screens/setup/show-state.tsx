import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ShowState } from '../../setup/schema.ts';

/** Whether what is published still holds with this set-up, and the way to mend it. */
export function ShowStateLine({ state, plansHref }: { state: ShowState; plansHref: string }) {
  const t = useTranslations('meetingSetup.state');

  return (
    <section className="panel">
      <ul>
        <li>{t('published', { count: state.published })}</li>
        <li>{t('open', { count: state.open })}</li>
        {state.standing > 0 && <li>{t('standing', { count: state.standing })}</li>}
        <li>
          {state.broken > 0 ? <strong>{t('broken', { count: state.broken })}</strong> : t('fine')}
        </li>
      </ul>
      <Link to={plansHref}>{t('plans')}</Link>
    </section>
  );
}
