import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { statesAfter } from '../rules.ts';
import type { MeetingRow } from '../table.ts';
import './meetings.css';

/**
 * Where a meeting may go from here: at once, or over a form where a time is needed. Folded,
 * so that a list read in a hurry holds no button to be hit by mistake.
 */
export function NextStates({ meeting, planHref }: { meeting: MeetingRow; planHref: string }) {
  const t = useTranslations('meetings');
  const next = statesAfter(meeting.state);
  const plannable = next.includes('planned') || meeting.state === 'planned';

  return (
    <details className="meeting-acts">
      <summary>{t('act.change')}</summary>
      <Form method="post">
        <input type="hidden" name="id" value={meeting.id} />
        {plannable && (
          <Link className="button" to={planHref}>
            {t(meeting.state === 'planned' ? 'act.replan' : 'act.plan')}
          </Link>
        )}
        {next
          .filter((state) => state !== 'planned' && state !== 'asked')
          .map((state) => (
            <ConfirmButton
              key={state}
              name="state"
              value={state}
              question={
                state === 'cancelled' || state === 'declined' ? t(`question.${state}`) : undefined
              }
            >
              {t(`act.${state}`)}
            </ConfirmButton>
          ))}
      </Form>
    </details>
  );
}
