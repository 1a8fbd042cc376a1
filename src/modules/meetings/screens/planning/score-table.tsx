import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { z } from 'zod';
import { StateMark } from '#ui/state-mark';
import type { planHeadSchema } from '../../planning/plans/schema.ts';

export type PlanHead = z.infer<typeof planHeadSchema>;

/** What a plan is worth, in the order in which plans are compared; higher is better for wishes alone. */
const measures = [
  'minimums',
  'wishes',
  'waiting',
  'moved',
  'rest',
  'placed',
  'breaks',
  'walked',
] as const;
const higherIsBetter: readonly string[] = ['wishes', 'placed'];

/** Plans side by side. The best of each line is marked in words as well. */
export function ScoreTable({ plans, edition }: { plans: readonly PlanHead[]; edition: string }) {
  const t = useTranslations('meetingPlanning');
  const format = useFormatter();

  return (
    <div className="data-table">
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="data-table-scroll" tabIndex={0} aria-label={t('score.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('score.measure')}</th>
              {plans.map(({ id, number, runNumber, versions }) => (
                <th key={id} scope="col">
                  <Link to={`/office/${edition}/meeting-plans/${id}`}>
                    {t('plan.number', { number: String(number) })}
                  </Link>
                  <br />
                  <small>
                    {runNumber !== null && t('run.number', { number: String(runNumber) })}{' '}
                    {versions.length > 0 && t('score.published', { versions: versions.join(', ') })}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => {
              const known = plans.flatMap(({ value }) => (value ? [value[measure]] : []));
              const best = higherIsBetter.includes(measure)
                ? Math.max(...known)
                : Math.min(...known);
              const differ = new Set(known).size > 1;
              return (
                <tr key={measure}>
                  <th scope="row">{t(`score.${measure}`)}</th>
                  {plans.map(({ id, value }) => (
                    <td key={id} className="planning-number">
                      {value ? format.number(value[measure]) : '–'}{' '}
                      {differ && value?.[measure] === best && (
                        <StateMark tone="good">{t('score.best')}</StateMark>
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
