import { useTranslations } from 'use-intl';
import { LocalText } from '#ui/local-text';
import type { Category, EditionPlan } from '../types.ts';
import { useDayName } from './use-day-name.ts';
import { ZoneMark } from './zone-mark.tsx';

const marks = ['escortRequired', 'mayEscort', 'photoCheck', 'vip'] as const;

/** Where and when each badge opens: a line for each category, a column for each zone and day. */
export function CategoryMatrix({
  categories,
  zones,
  days,
}: Pick<EditionPlan, 'categories' | 'zones' | 'days'>) {
  const t = useTranslations('editions.categories');
  const dayName = useDayName();

  return (
    <section aria-labelledby="categories" className="panel data-table">
      <h2 id="categories">{t('title')}</h2>
      <p className="page-lead">{t('lead')}</p>
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="data-table-scroll" tabIndex={0} aria-labelledby="categories">
        <table className="category-matrix">
          <caption className="unseen">{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('category')}</th>
              <th scope="col">{t('countsAs')}</th>
              {zones.map((zone) => (
                <th key={zone.id} scope="col" className="matrix-cell">
                  <ZoneMark zone={zone} />
                  <span className="unseen">
                    <LocalText text={zone.name} />
                  </span>
                </th>
              ))}
              {days.map((day) => (
                <th key={day.index} scope="col" className="matrix-cell">
                  {dayName(day.date, 'short')}
                </th>
              ))}
              <th scope="col">{t('hours')}</th>
            </tr>
          </thead>
          <tbody>
            {categories.map((category) => (
              <tr key={category.id}>
                <th scope="row">
                  <span className="category-colour" style={{ backgroundColor: category.colour }} />
                  <LocalText text={category.name} />
                  <Marks category={category} />
                </th>
                <td>{t(`counts.${category.countsAs}`)}</td>
                {zones.map(({ id }) => (
                  <MatrixCell key={id} admitted={category.zones.includes(id)} />
                ))}
                {days.map(({ index }) => (
                  <MatrixCell key={index} admitted={category.days.includes(index)} />
                ))}
                <td className="matrix-hours">
                  {category.fromHour && category.untilHour ? (
                    <bdi>{`${category.fromHour}–${category.untilHour}`}</bdi>
                  ) : (
                    t('allDay')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function MatrixCell({ admitted }: { admitted: boolean }) {
  const t = useTranslations('editions.categories');

  return (
    <td className="matrix-cell" data-admitted={admitted}>
      <span aria-hidden="true">{admitted ? '●' : '·'}</span>
      <span className="unseen">{admitted ? t('admitted') : t('notAdmitted')}</span>
    </td>
  );
}

function Marks({ category }: { category: Category }) {
  const t = useTranslations('editions.categories.marks');
  const own = marks.filter((mark) => category[mark]);
  return own.length > 0 && <small>{own.map((mark) => t(mark)).join(' · ')}</small>;
}
