import { useFormatter } from 'use-intl';

export type FunnelStep = { key: string; label: string; count: number; href?: string };

/**
 * States that follow each other, each as wide as its count: invited, answered, named, entered.
 * The widest step is the measure, because a later state may hold more than the one before it.
 */
export function FunnelBar({ steps, caption }: { steps: readonly FunnelStep[]; caption: string }) {
  const format = useFormatter();
  const most = Math.max(1, ...steps.map((step) => step.count));

  return (
    <figure className="funnel">
      <figcaption className="unseen">{caption}</figcaption>
      <ol>
        {steps.map((step) => (
          <li key={step.key}>
            <span className="funnel-label">
              {step.href ? <a href={step.href}>{step.label}</a> : step.label}
            </span>
            <span className="funnel-track" aria-hidden="true">
              <span style={{ inlineSize: `${(step.count / most) * 100}%` }} />
            </span>
            <strong>{format.number(step.count)}</strong>
          </li>
        ))}
      </ol>
    </figure>
  );
}
