import { useFormatter, useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import type { OfficeRequestRow } from '../schema.ts';

/** What was told with a request, beside the file of the person. */
export function RequestFacts({ request }: { request: OfficeRequestRow }) {
  const t = useTranslations('requests');
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
  const { source, organisation, contact, askerEmail, country, activity, equipment } = request;
  const { noticeVersion, noticeAcceptedAt, sentAt, aboveQuota } = request;

  return (
    <dl className="facts">
      <dt>{t('office.came')}</dt>
      <dd>{t(`source.${source}`)}</dd>
      {organisation && (
        <>
          <dt>{t('office.organisation')}</dt>
          <dd dir="auto">{organisation}</dd>
        </>
      )}
      {contact && (
        <>
          <dt>{t('office.contact')}</dt>
          <dd dir="auto">{contact}</dd>
        </>
      )}
      <dt>{t('office.email')}</dt>
      <dd>
        <bdi>{askerEmail}</bdi>
      </dd>
      <dt>{t('office.country')}</dt>
      <dd>
        <CountryName code={country} />
      </dd>
      {activity && (
        <>
          <dt>{t('office.activity')}</dt>
          <dd dir="auto">{activity}</dd>
        </>
      )}
      {equipment && (
        <>
          <dt>{t('office.equipment')}</dt>
          <dd dir="auto">{equipment}</dd>
        </>
      )}
      {sentAt && (
        <>
          <dt>{t('office.sentAt')}</dt>
          <dd>
            {day(sentAt)} {aboveQuota && `· ${t('office.aboveQuota')}`}
          </dd>
        </>
      )}
      {noticeVersion !== null && noticeAcceptedAt && (
        <>
          <dt>{t('office.notice')}</dt>
          <dd>
            {t('office.noticeVersion', { version: noticeVersion, date: day(noticeAcceptedAt) })}
          </dd>
        </>
      )}
    </dl>
  );
}

/** What was handed in; each opening is on the record. */
export function HandedIn({ request, edition }: { request: OfficeRequestRow; edition: string }) {
  const t = useTranslations('requests');
  const format = useFormatter();
  const base = `/api/v1/editions/${edition}/entry-requests/${request.id}/documents`;

  return (
    <>
      <p className="page-lead">{t('office.handedInLead')}</p>
      {request.documents.length === 0 && <p>{t('office.nothing')}</p>}
      <ul>
        {request.documents.map(({ id, kind, addedAt }) => (
          <li key={id}>
            <a href={`${base}/${id}`} download>
              {t(`document.${kind}`)}
            </a>{' '}
            · {format.dateTime(addedAt, { dateStyle: 'medium' })}
          </li>
        ))}
      </ul>
      {request.answers.length > 0 && <h3>{t('office.answers')}</h3>}
      {request.answers.map(({ question, answer, answeredAt }) => (
        <dl className="facts" key={answeredAt.toISOString()}>
          <dt>{t('office.question')}</dt>
          <dd dir="auto">{question}</dd>
          <dt>{format.dateTime(answeredAt, { dateStyle: 'medium', timeStyle: 'short' })}</dt>
          <dd dir="auto">{answer}</dd>
        </dl>
      ))}
    </>
  );
}
