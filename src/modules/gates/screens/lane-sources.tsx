import { useFormatter, useTranslations } from 'use-intl';
import type { Category } from '#modules/editions/types';
import { LocalText } from '#ui/local-text';
import type { LaneAnswer } from '../lanes/schema.ts';
import './gates.css';

/** What the plan rests on, so that whoever reads it knows what to doubt. */
export function LaneSources({
  answer: { expected, expectedFrom, measured },
  categories,
}: {
  answer: LaneAnswer;
  categories: readonly Pick<Category, 'id' | 'name'>[];
}) {
  const t = useTranslations('lanes.source');
  const format = useFormatter();

  return (
    <section className="panel gate-table">
      <h2>{t('title')}</h2>
      <p>{t(expectedFrom)}</p>
      <p>
        {measured
          ? t('measured', { seconds: measured.secondsPerPerson, devices: measured.devices })
          : t('usual')}
      </p>
      <p>{t('model')}</p>
      {expected.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('category')}</th>
              <th scope="col" className="gate-number">
                {t('people')}
              </th>
            </tr>
          </thead>
          <tbody>
            {expected.map(({ categoryId, people }) => {
              const category = categories.find(({ id }) => id === categoryId);
              return (
                <tr key={categoryId}>
                  <th scope="row">{category ? <LocalText text={category.name} /> : categoryId}</th>
                  <td className="gate-number">{format.number(people)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
