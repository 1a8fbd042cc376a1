import type { z } from 'zod';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { countryName } from '#platform/countries';
import { ActForm, TextField } from '#ui/form';
import { LocalText } from '#ui/local-text';
import { StateMark, type Tone } from '#ui/state-mark';
import type { actRowSchema } from '../schema.ts';
import './policy.css';

export type ActRow = z.infer<typeof actRowSchema>;

/** One act: what it says, since when, and what became of it. */
export function ActCard({
  act,
  mayUndo,
  answer,
}: {
  act: ActRow;
  mayUndo: boolean;
  answer: unknown;
}) {
  const t = useTranslations('policy');
  const format = useFormatter();
  // A local date has no hour, so it is told in the zone it was read in.
  const day = (date: string) =>
    format.dateTime(new Date(date), { dateStyle: 'long', timeZone: 'UTC' });

  return (
    <article className="panel policy-act" data-standing={act.standing}>
      <h2>
        <bdi>{act.reference}</bdi>{' '}
        <StateMark tone={tones[act.standing]}>{t(`standing.${act.standing}`)}</StateMark>
      </h2>
      <p>
        <LocalText text={act.title} />
      </p>
      <dl className="facts">
        <div>
          <dt>{t('field.companies')}</dt>
          <dd>
            {act.companyCountries === null ? (
              t('everyCountry')
            ) : (
              <Countries codes={act.companyCountries} />
            )}
          </dd>
        </div>
        <div>
          <dt>{t('field.exceptions')}</dt>
          <dd>
            <Countries codes={act.stateExceptions} />
          </dd>
        </div>
        <div>
          <dt>{t('field.effectiveFrom')}</dt>
          <dd>{day(act.effectiveFrom)}</dd>
        </div>
        <div>
          <dt>{t('field.authority')}</dt>
          <dd>
            <bdi>{act.authority}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('adoptedAt')}</dt>
          <dd>{format.dateTime(act.adoptedAt, { dateStyle: 'long' })}</dd>
        </div>
        {act.revokedAt && (
          <div>
            <dt>
              {t('undoneAt', { date: format.dateTime(act.revokedAt, { dateStyle: 'long' }) })}
            </dt>
            <dd>
              <bdi>{act.revokedReason}</bdi>
            </dd>
          </div>
        )}
      </dl>
      {mayUndo && !act.revokedAt && (
        <details>
          <summary>{t('undo.act')}</summary>
          <ActForm intent={`undo-${act.id}`} answer={answer} submit={t('undo.submit')}>
            <p>{t('undo.what')}</p>
            <input type="hidden" name="id" value={act.id} />
            <TextField name="reason" label={t('undo.reason')} required maxLength={500} />
          </ActForm>
        </details>
      )}
    </article>
  );
}

function Countries({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('policy');
  const format = useFormatter();
  const locale = useLocale();
  if (codes.length === 0) return <>{t('noCountry')}</>;
  return <>{format.list(codes.map((code) => countryName(code, locale)))}</>;
}

const tones: Record<ActRow['standing'], Tone> = {
  'in-force': 'good',
  coming: 'waiting',
  replaced: 'quiet',
  undone: 'bad',
};
