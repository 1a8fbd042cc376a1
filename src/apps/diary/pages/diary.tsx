import { useFormatter, useTranslations } from 'use-intl';
import type { Party, PartyKind } from '#modules/meetings/types';
import { DiaryDays } from '#modules/meetings/screens/diary-days.tsx';
import { textIn } from '#platform/form-text';
import { CountryName } from '#ui/country-name';
import { ConfirmButton } from '#ui/confirm-button';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Route } from './+types/diary.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const party = partyIn(params);
  const { edition } = params;
  const [diary, feeds] = await Promise.all([
    api.diaries.get({ edition, ...party }),
    api.diaries.feeds({ edition, ...party }),
  ]);
  return { diary, feeds };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const party = partyIn(params);
  const { edition } = params;
  const form = await request.formData();
  return attempt(form, async () => {
    const feed = textIn(form, 'feed');
    if (!feed) return api.diaries.makeFeed({ edition, ...party });
    await api.diaries.revokeFeed({ edition, ...party, feed });
    return { address: null };
  });
}

/** The days of one party, light enough for a slow network, with its paper and its calendar. */
export default function DiaryPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useTranslations('diaries');
  const format = useFormatter();
  const { diary, feeds } = loaderData;
  const file = `/api/v1/editions/${params.edition}/diaries/${params.kind}/${params.party}`;
  const time = (at: Date) =>
    format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', numberingSystem: 'latn' });
  const made = actionData && 'address' in actionData ? actionData.address : null;

  return (
    <>
      <title>{`${diary.party.name} · Kurukan`}</title>
      <h1 dir="auto">{diary.party.name}</h1>
      <p className="lead">
        <CountryName code={diary.party.country} /> · {t('lead')}
      </p>
      {actionData && 'problem' in actionData && <ProblemPanel problem={actionData.problem} />}
      <p className="diary-files">
        <a className="button" href={`${file}/pdf`}>
          {t('page.pdf')}
        </a>{' '}
        <a href={`${file}/calendar`}>{t('page.ics')}</a>
      </p>
      <DiaryDays diary={diary} />
      <p className="field-hint">
        {t('page.version', { version: diary.version, time: time(diary.at) })}{' '}
        {t('page.zone', { zone: diary.timeZone })}
      </p>

      <section>
        <h2>{t('feed.title')}</h2>
        <p className="field-hint">{t('feed.hint')}</p>
        {made && (
          <output className="diary-made">
            {t('feed.made')}{' '}
            <code dir="ltr" className="diary-address">
              {made}
            </code>
          </output>
        )}
        {feeds.length === 0 && !made && <p>{t('feed.none')}</p>}
        <ul>
          {feeds.map(({ id, madeAt, lastReadAt }) => (
            <li key={id}>
              <form method="post" className="inline-form">
                {t('feed.since', { time: time(madeAt) })},{' '}
                {lastReadAt ? t('feed.read', { time: time(lastReadAt) }) : t('feed.never')}{' '}
                <ConfirmButton name="feed" value={id}>
                  {t('feed.revoke')}
                </ConfirmButton>
              </form>
            </li>
          ))}
        </ul>
        <form method="post">
          <button className="button">{t('feed.make')}</button>
        </form>
      </section>
    </>
  );
}

/** What a party is, is for the API to say. */
function partyIn({ kind, party }: { kind: string; party: string }): Party {
  return { kind: kind as PartyKind, id: party };
}
