import { useLocale, useTranslations } from 'use-intl';
import { placesLeft } from '#modules/delegations/quotas/rules';
import type { Places, QuotaRequest } from '#modules/delegations/quotas/types';
import { inLanguage } from '#platform/i18n';
import { GuestForm, SelectInput, SubmitButton, TextArea, TextInput } from '../fields.tsx';

/** How many people of each category may come, and how protocol is asked for more. */
export function PlacesPart({
  places,
  requests,
  delegationId,
  answer,
}: {
  places: Places[];
  requests: QuotaRequest[];
  delegationId: string;
  answer: unknown;
}) {
  const t = useTranslations('delegationBuilding');
  const locale = useLocale();
  const limited = places.filter(({ quota }) => quota !== 'unlimited');
  const shown = places.filter(({ quota, used }) => quota !== 'unlimited' || used > 0);
  const nameOf = (id: string) => {
    const found = places.find(({ categoryId }) => categoryId === id);
    return found ? inLanguage(found.name, locale) : id;
  };
  if (shown.length === 0 && requests.length === 0) return null;

  return (
    <section>
      <h2>{t('places.title')}</h2>
      <table className="guest-places">
        <thead>
          <tr>
            <th scope="col">{t('places.category')}</th>
            <th scope="col">{t('places.used')}</th>
            <th scope="col">{t('places.quota')}</th>
            <th scope="col">{t('places.left')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ categoryId, name, quota, used }) => (
            <tr key={categoryId}>
              <th scope="row">{inLanguage(name, locale)}</th>
              <td>{used}</td>
              <td>{quota === 'unlimited' ? t('places.unlimited') : quota}</td>
              <td>{quota === 'unlimited' ? '–' : placesLeft(quota, used)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {requests.length > 0 && (
        <>
          <h3>{t('requests.title')}</h3>
          <ul>
            {requests.map(({ id, categoryId, places: wanted, state, granted, answer: told }) => (
              <li key={id}>
                {t('requests.line', { places: wanted, category: nameOf(categoryId) })}{' '}
                <strong>
                  {state === 'granted'
                    ? t('requests.granted', { granted: granted ?? 0 })
                    : t(`requests.${state}`)}
                </strong>{' '}
                {told && <bdi>{told}</bdi>}
              </li>
            ))}
          </ul>
        </>
      )}
      {limited.length > 0 && (
        <details className="guest-group">
          <summary>{t('ask.title')}</summary>
          <p>{t('ask.lead')}</p>
          <GuestForm answer={answer} intent="ask">
            <input type="hidden" name="delegationId" value={delegationId} />
            <SelectInput
              name="categoryId"
              label={t('ask.category')}
              required
              options={limited.map(({ categoryId }) => ({
                value: categoryId,
                label: nameOf(categoryId),
              }))}
            />
            <TextInput
              name="places"
              label={t('ask.places')}
              inputMode="numeric"
              required
              maxLength={3}
              defaultValue={1}
            />
            <TextArea name="reason" label={t('ask.reason')} required maxLength={1_000} />
            <SubmitButton>{t('ask.act')}</SubmitButton>
          </GuestForm>
        </details>
      )}
    </section>
  );
}
