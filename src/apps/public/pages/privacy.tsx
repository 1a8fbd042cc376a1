import { useFormatter, useTranslations } from 'use-intl';
import { NoticeKinds } from '#modules/privacy/screens/notice-kinds.tsx';
import { NoticeWho } from '#modules/privacy/screens/notice-who.tsx';
import { useLocalDay } from '#modules/privacy/screens/local-day';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/privacy.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  return context.get(pageContext).api.privacy.notice({ edition: params.edition ?? '' });
}

/** What becomes of personal data, made of the register: it cannot say other than what is done. */
export default function PublicPrivacy({
  loaderData: { controller, closedOn, kinds, lists },
}: Route.ComponentProps) {
  const t = useTranslations('privacy.notice');
  const names = useTranslations('lists.name');
  const format = useFormatter();
  const dayName = useLocalDay();
  const told = format.list(lists.map((list) => names(list)));

  return (
    <>
      <title>{t('title')}</title>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <h2>{t('who')}</h2>
      <NoticeWho controller={controller} />
      <h2>{t('why')}</h2>
      <p>{t('whyText')}</p>
      <h2>{t('screened')}</h2>
      <p>{told ? t('lists', { lists: told }) : t('noLists')}</p>
      <p>{t('human')}</p>
      <h2>{t('data')}</h2>
      <p>{t('closing', { date: dayName(closedOn) })}</p>
      <NoticeKinds kinds={kinds} />
      <h2>{t('after')}</h2>
      <p>{t('kept')}</p>
      <p>{t('backups')}</p>
      <h2>{t('rights')}</h2>
      <p>{t('rightsText')}</p>
      <p>{t('complain')}</p>
    </>
  );
}
