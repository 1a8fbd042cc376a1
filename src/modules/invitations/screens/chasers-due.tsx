import { Form, Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import type { Chaser, ChaserTask, DueChaserOf } from '../chasers/types.ts';
import { useRuleWords } from './chaser-rules.tsx';

/** Who would be reminded today, and a button that does it now. */
export function ChasersDue({
  due,
  hrefOf,
}: {
  due: readonly DueChaserOf[];
  hrefOf: (invitationId: string) => string;
}) {
  const t = useTranslations('invitations.chasers');
  const words = useRuleWords();

  return (
    <section className="panel">
      <h2>{t('due')}</h2>
      {due.length === 0 ? (
        <p>{t('dueNone')}</p>
      ) : (
        <>
          <p>{t('dueLead')}</p>
          <ul>
            {due.map(({ invitationId, country, rule, channel }) => (
              <li key={invitationId}>
                <Link to={hrefOf(invitationId)}>
                  <CountryName code={country} />
                </Link>{' '}
                {words({ ...rule, channel })}
              </li>
            ))}
          </ul>
          <Form method="post">
            <button className="button button-first" name="intent" value="remind">
              {t('remind')}
            </button>
          </Form>
        </>
      )}
    </section>
  );
}

/** The calls officers still have to make. */
export function ChaserTasks({
  tasks,
  hrefOf,
}: {
  tasks: readonly ChaserTask[];
  hrefOf: (invitationId: string) => string;
}) {
  const t = useTranslations('invitations.chasers');
  const format = useFormatter();
  const since = ({ remindedAt }: Chaser) =>
    t('since', { date: format.dateTime(remindedAt, { dateStyle: 'medium' }) });

  return (
    <section className="panel">
      <h2>{t('tasks')}</h2>
      {tasks.length === 0 && <p>{t('tasksNone')}</p>}
      <ul>
        {tasks.map((task) => (
          <li key={`${task.invitationId} ${task.ruleId}`}>
            <Link to={hrefOf(task.invitationId)}>
              <CountryName code={task.country} />
            </Link>{' '}
            {since(task)}
            <Form method="post">
              <input type="hidden" name="invitation" value={task.invitationId} />
              <input type="hidden" name="rule" value={task.ruleId} />
              <button className="button" name="intent" value="finish">
                {t('finish')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
