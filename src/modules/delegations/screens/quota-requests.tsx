import { useLocale, useTranslations } from 'use-intl';
import { inLanguage, type LocalText } from '#platform/i18n';
import { ActForm, TextField } from '#ui/form';
import type { QuotaRequest } from '../quotas/types.ts';

/** Who asks for more places, each with the form that answers. */
export function QuotaRequests({
  requests,
  nameOf,
  answer,
}: {
  requests: readonly (Pick<QuotaRequest, 'id' | 'categoryId' | 'places' | 'reason'> & {
    delegation: string;
  })[];
  nameOf: (categoryId: string) => LocalText | undefined;
  answer: unknown;
}) {
  const t = useTranslations('delegationBuilding');
  const locale = useLocale();
  if (requests.length === 0) return <p>{t('quotas.noRequests')}</p>;

  return (
    <ul className="plain-list">
      {requests.map(({ id, delegation, categoryId, places, reason }) => {
        const name = nameOf(categoryId);
        const category = name ? inLanguage(name, locale) : categoryId;
        return (
          <li key={id}>
            <p>
              <strong>
                <bdi>{delegation}</bdi>
              </strong>{' '}
              · {t('requests.line', { places, category })}
            </p>
            <p dir="auto">{t('quotas.reason', { reason })}</p>
            <ActForm intent={`decide-${id}`} answer={answer} submit={t('quotas.decide')}>
              <input type="hidden" name="id" value={id} />
              <TextField
                name="granted"
                type="number"
                label={t('quotas.granted')}
                hint={t('quotas.grantedHint')}
                min={0}
                max={999}
                required
                defaultValue={places}
              />
              <TextField name="answer" label={t('quotas.answer')} maxLength={1_000} />
            </ActForm>
          </li>
        );
      })}
    </ul>
  );
}
