import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { Chaser } from '../chasers/types.ts';

/** The reminders of one invitation, and the calls an officer still has to make. */
export function ChaserHistory({ chasers }: { chasers: readonly Chaser[] }) {
  const t = useTranslations('invitations.detail');
  const format = useFormatter();
  const told = ({ channel, remindedAt, doneAt }: Chaser) => {
    const date = format.dateTime(doneAt ?? remindedAt, { dateStyle: 'medium' });
    if (channel === 'e-mail') return t('chaserMail', { date });
    return doneAt ? t('chaserDone', { date }) : t('chaserTask', { date });
  };

  return (
    <section className="panel">
      <h2>{t('chasers')}</h2>
      {chasers.length === 0 && <p>{t('chasersNone')}</p>}
      <ul>
        {chasers.map((chaser) => (
          <li key={chaser.ruleId}>
            {told(chaser)}
            {chaser.channel === 'task' && !chaser.doneAt && (
              <Form method="post">
                <input type="hidden" name="rule" value={chaser.ruleId} />
                <button className="button" name="intent" value="finish-chaser">
                  {t('finish')}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
