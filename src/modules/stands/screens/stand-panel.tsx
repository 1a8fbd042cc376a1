import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { CountryName } from '#ui/country-name';
import { ActForm, SelectField } from '#ui/form';
import { Provenance } from '#ui/provenance';
import type { StandRow } from '../table.ts';

/** The chosen stand: its size, who stands there, and giving or freeing it. */
export function StandPanel({
  stand,
  hallName,
  candidates,
  exhibitorHref,
  mayAssign,
  answer,
}: {
  stand: StandRow;
  hallName: string;
  /** Admitted exhibitors, who may be given a stand. */
  candidates: readonly { id: string; displayName: string }[];
  exhibitorHref: (id: string) => string;
  mayAssign: boolean;
  answer: unknown;
}) {
  const t = useTranslations('stands');
  const common = useTranslations('common');

  return (
    <section className="panel" aria-labelledby="stand">
      <h2 id="stand">
        {t('stand', { code: stand.code })} <Provenance value={stand.provenance} />
      </h2>
      <dl className="facts">
        <div>
          <dt>{t('column.exhibitor')}</dt>
          <dd>
            {stand.exhibitorId && stand.exhibitor ? (
              <>
                <Link to={exhibitorHref(stand.exhibitorId)} dir="auto">
                  {stand.exhibitor}
                </Link>
                {stand.country && (
                  <>
                    {' '}
                    · <CountryName code={stand.country} />
                  </>
                )}
              </>
            ) : (
              t('free')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('column.netAreaM2')}</dt>
          <dd>{common('squareMetres', { area: stand.netAreaM2 })}</dd>
        </div>
        <div>
          <dt>{t('size')}</dt>
          <dd>{t('widthByDepth', { width: stand.widthM, depth: stand.depthM })}</dd>
        </div>
        <div>
          <dt>{t('column.type')}</dt>
          <dd>{t(`type.${stand.type}`)}</dd>
        </div>
        <div>
          <dt>{t('column.openSides')}</dt>
          <dd>{stand.openSides}</dd>
        </div>
        <div>
          <dt>{t('column.hallId')}</dt>
          <dd>
            <bdi>{hallName}</bdi>
          </dd>
        </div>
      </dl>
      {mayAssign && (
        <div className="stand-acts">
          {stand.exhibitorId ? (
            <Form method="post" className="form-foot">
              <input type="hidden" name="code" value={stand.code} />
              <ConfirmButton
                danger
                name="intent"
                value="release"
                question={t('release.question', { code: stand.code })}
              >
                {t('release.act')}
              </ConfirmButton>
            </Form>
          ) : (
            <ActForm intent="assign" answer={answer} submit={t('assign.act')}>
              <input type="hidden" name="code" value={stand.code} />
              <SelectField
                name="exhibitorId"
                label={t('column.exhibitor')}
                hint={t('assign.hint')}
                unset={t('assign.choose')}
                options={candidates.map(({ id, displayName }) => ({
                  value: id,
                  label: displayName,
                }))}
                required
              />
            </ActForm>
          )}
        </div>
      )}
    </section>
  );
}
