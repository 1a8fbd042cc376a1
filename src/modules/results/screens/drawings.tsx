import { useTranslations } from 'use-intl';
import { BarChart } from '#ui/bar-chart';
import { FunnelBar } from '#ui/funnel-bar';
import { countryFunnel } from '../telling/outline.ts';
import type { Figure } from './figure-proof.tsx';

type Figures = { figures: readonly Figure[] };

/** Who was invited, and who came, by country and by rank. */
export function ComingDrawings({ figures }: Figures) {
  const t = useTranslations('results.chart');
  const steps = countryFunnel.flatMap((key) => figures.filter((figure) => figure.key === key));

  return (
    <div className="columns results-drawings">
      <section>
        <h3>{t('funnel')}</h3>
        <FunnelBar
          caption={t('funnel')}
          steps={steps.map(({ key, label, value }) => ({ key, label, count: value }))}
        />
      </section>
      <PartsDrawing title={t('byRank')} figure={find(figures, 'delegates.present')} />
    </div>
  );
}

/** Person-days, day by day and by category. */
export function AttendanceDrawings({ figures }: Figures) {
  const t = useTranslations('results.chart');
  const visits = find(figures, 'visits.total');
  const attendance = find(figures, 'attendance.total');

  return (
    <div className="columns results-drawings">
      {visits && attendance && (
        <BarChart
          title={t('byDay')}
          series={[t('visits'), t('staff')]}
          bars={attendance.parts.map(({ key, label, value }) => {
            const visited = visits.parts.find((part) => part.key === key)?.value ?? 0;
            // Attendance is the visits and the days of the exhibitors' staff on top of them.
            return { key, label, values: [visited, value - visited] };
          })}
        />
      )}
      <PartsDrawing title={t('byCategory')} figure={find(figures, 'attendance.by-category')} />
    </div>
  );
}

function PartsDrawing({ title, figure }: { title: string; figure: Figure | undefined }) {
  if (!figure || figure.parts.length === 0) return null;

  return (
    <section>
      <h3>{title}</h3>
      <FunnelBar
        caption={title}
        steps={figure.parts
          .toSorted((one, other) => other.value - one.value)
          .map(({ key, label, value }) => ({ key, label, count: value }))}
      />
    </section>
  );
}

function find(figures: readonly Figure[], key: string): Figure | undefined {
  return figures.find((figure) => figure.key === key);
}
