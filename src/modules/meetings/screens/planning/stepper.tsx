import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import './planning.css';

/** The way of a programme, from what is wished to what is told. */
export const planningSteps = [
  'wishes',
  'readiness',
  'runs',
  'compare',
  'publish',
  'repair',
  'versions',
  'telling',
] as const;

export type PlanningStep = (typeof planningSteps)[number];

export function PlanningStepper({ edition, now }: { edition: string; now: PlanningStep }) {
  const t = useTranslations('meetingPlanning.step');

  return (
    <nav aria-label={t('label')} className="planning-steps">
      <ol>
        {planningSteps.map((step) => (
          <li key={step}>
            <Link
              to={`/office/${edition}/${addressOf(step)}`}
              aria-current={step === now ? 'step' : undefined}
            >
              {t(step)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function addressOf(step: PlanningStep): string {
  if (step === 'wishes') return 'meeting-wishes';
  if (step === 'telling') return 'meeting-telling';
  return step === 'runs' ? 'meeting-plans' : `meeting-plans/${step}`;
}
