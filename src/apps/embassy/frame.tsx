import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useGuestFrame } from './layout.tsx';
import { stepAddress, steps, type StepId } from './steps.ts';

/**
 * The inside of an embassy's page: the five steps with the one it belongs to, then its heading.
 *
 *     <EmbassyFrame step="delegation" title={t('title')} lead={t('lead')}> … </EmbassyFrame>
 *
 * Edition, country and language stand above it by themselves, from the layout; pages that want
 * them call `useGuestFrame()`. The pages of one person (`/own`) and the hub have no step.
 */
export function EmbassyFrame({
  step = null,
  title,
  lead,
  children,
}: {
  step?: StepId | null;
  /** Also that of the tab. */
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <title>{`${title} · Kurukan`}</title>
      {step && <Steps current={step} />}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </>
  );
}

function Steps({ current }: { current: StepId }) {
  const t = useTranslations('embassy');
  const { edition } = useGuestFrame();

  return (
    <nav aria-label={t('steps.label')} className="guest-steps">
      <ol>
        <li>
          <a href={`/embassy/${edition.id}`}>{t('steps.hub')}</a>
        </li>
        {steps.map(({ id }) => (
          <li key={id}>
            <a
              href={stepAddress(edition.id, id)}
              aria-current={id === current ? 'step' : undefined}
            >
              {t(`steps.${id}`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
