import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { CountryName } from '#ui/country-name';
import { StateMark } from '#ui/state-mark';
import type { ActDraft } from './act-draft.ts';
import { DraftFields } from './draft-form.tsx';

export type Touched = {
  id: string;
  displayName: string;
  country: string;
  /** Square metres it holds now are not taken away by the act; somebody has to decide. */
  state: string;
  wouldBeAdmitted: boolean;
};

/** Whom an act would touch, named one by one, before anybody may adopt it. */
export function PreviewPanel({
  draft,
  touched,
  exhibitorHref,
}: {
  draft: ActDraft;
  touched: readonly Touched[];
  exhibitorHref: (id: string) => string;
}) {
  const t = useTranslations('policy');
  const gaining = touched.filter(({ wouldBeAdmitted }) => wouldBeAdmitted).length;

  return (
    <section className="panel" aria-labelledby="preview" aria-live="polite">
      <h2 id="preview">{t('preview.title', { reference: draft.reference })}</h2>
      <p>
        {touched.length === 0
          ? t('preview.nobody')
          : t('preview.summary', { gaining, losing: touched.length - gaining })}
      </p>
      {touched.length > 0 && (
        <ul className="plain-list policy-touched">
          {touched.map((one) => (
            <li key={one.id}>
              <Link to={exhibitorHref(one.id)} dir="auto">
                {one.displayName}
              </Link>{' '}
              · <CountryName code={one.country} />{' '}
              <StateMark tone={one.wouldBeAdmitted ? 'good' : 'bad'}>
                {t(one.wouldBeAdmitted ? 'preview.gains' : 'preview.loses')}
              </StateMark>
            </li>
          ))}
        </ul>
      )}
      <p>{t('preview.note')}</p>
      <Form method="post" className="form-foot">
        <DraftFields draft={draft} />
        <ConfirmButton
          name="intent"
          value="adopt"
          question={t('adopt.question', { reference: draft.reference })}
        >
          {t('adopt.act')}
        </ConfirmButton>
      </Form>
    </section>
  );
}
