import { useLocale, useTranslations } from 'use-intl';
import { apart } from '#platform/i18n';
import { ActForm, SelectField } from '#ui/form';
import { StateMark } from '#ui/state-mark';
import type { Leaving, StepChoices } from '../schema.ts';
import './exhibits.css';

/** What of an exhibitor would leave, and each item and lot that is in the way. */
export function LeavingPanel({
  leaving: { exhibitorId, exhibitor, items, weapons, left, refusals },
  takers,
  hrefOf,
  answer,
}: {
  leaving: Leaving;
  /** Who may take it out; undefined where the reader may not let it go. */
  takers?: StepChoices['takers'] | undefined;
  hrefOf: (refusal: Leaving['refusals'][number]) => string;
  answer: unknown;
}) {
  const t = useTranslations('exhibits.exit');
  const words = useTranslations('exhibits');
  const locale = useLocale();
  const mayLeave = items > 0 && refusals.length === 0;

  return (
    <section className="panel">
      <h2>
        <bdi>{exhibitor}</bdi>{' '}
        <StateMark tone={refusals.length > 0 ? 'bad' : items > 0 ? 'good' : 'quiet'}>
          {refusals.length > 0 ? t('mayNot') : items > 0 ? t('may') : t('nothing')}
        </StateMark>
      </h2>
      <p className="goods-quiet">
        {t('items', { count: items })} · {t('left', { count: left })}
      </p>
      {refusals.length > 0 && (
        <ul>
          {refusals.map((refusal) => (
            <li key={`${refusal.reason}${refusal.id}`}>
              <a href={hrefOf(refusal)}>
                <bdi>{refusal.code}</bdi>
              </a>{' '}
              {t(`reason.${refusal.reason}`, { rounds: refusal.rounds ?? 0 })}
            </li>
          ))}
        </ul>
      )}
      {mayLeave && takers && (
        <details>
          <summary>{t('act')}</summary>
          <p>{t('question', { name: apart(exhibitor, locale) })}</p>
          <ActForm intent={exhibitorId} answer={answer} submit={t('act')}>
            <SelectField
              name="takenBy"
              label={t('taker')}
              required={weapons > 0}
              unset={words('nobody')}
              options={takers.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </ActForm>
        </details>
      )}
    </section>
  );
}
