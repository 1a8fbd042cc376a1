import { Form, Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { CountryName } from '#ui/country-name';
import { StateMark } from '#ui/state-mark';
import type { OfficeRequestRow } from '../schema.ts';
import type { Standing } from '../types.ts';

/** Who has asked by one form, the newest first; those who wait can be given a place. */
export function RequestList({
  requests,
  hrefOf,
  mayPlace,
}: {
  requests: readonly OfficeRequestRow[];
  hrefOf: (id: string) => string;
  mayPlace: boolean;
}) {
  const t = useTranslations('requests');
  const format = useFormatter();

  return (
    <div className="data-table">
      <div className="data-table-scroll">
        <table>
          <caption className="unseen">{t('office.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('office.name')}</th>
              <th scope="col">{t('office.organisation')}</th>
              <th scope="col">{t('office.country')}</th>
              <th scope="col">{t('office.standing')}</th>
              <th scope="col">{t('office.sentAt')}</th>
            </tr>
          </thead>
          <tbody>
            {requests.map((request) => (
              <tr key={request.id}>
                <td>
                  <Link to={hrefOf(request.id)} dir="auto">
                    {request.givenNames} {request.familyName}
                  </Link>
                </td>
                <td dir="auto">{request.organisation}</td>
                <td>
                  <CountryName code={request.country} />
                </td>
                <td>
                  <StateMark tone={tones[request.standing]}>
                    {t(`standing.${request.standing}`)}
                  </StateMark>
                  {request.standing === 'waiting' && mayPlace && <WaitingActs id={request.id} />}
                </td>
                <td>
                  {request.sentAt &&
                    format.dateTime(request.sentAt, { dateStyle: 'medium', timeStyle: 'short' })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

export function WaitingActs({ id }: { id: string }) {
  const t = useTranslations('requests.office');

  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <ConfirmButton name="outcome" value="place" question={t('placeQuestion')}>
        {t('place')}
      </ConfirmButton>{' '}
      <ConfirmButton name="outcome" value="decline" question={t('declineQuestion')}>
        {t('decline')}
      </ConfirmButton>
    </Form>
  );
}

export const tones: Record<Standing, 'quiet' | 'waiting' | 'good' | 'bad'> = {
  draft: 'quiet',
  waiting: 'waiting',
  pending: 'waiting',
  question: 'waiting',
  accepted: 'good',
  refused: 'bad',
  withdrawn: 'quiet',
};
