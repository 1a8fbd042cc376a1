import { useFormatter, useTranslations } from 'use-intl';
import { ActForm, LongTextField, SelectField, TextField, type Option } from '#ui/form';
import { StateMark } from '#ui/state-mark';
import { incidentKinds, severities, type Incident } from '../incidents/types.ts';

/** Reports what went wrong, on the clock of the edition. */
export function IncidentForm({
  sessions,
  now,
  answer,
}: {
  /** Range sessions it may have happened in. */
  sessions: readonly Option[];
  /** Of the edition: `2025-11-13T10:20`. */
  now: string;
  answer: unknown;
}) {
  const t = useTranslations('crisis.incident');

  return (
    <ActForm intent="report" answer={answer} submit={t('report')}>
      <SelectField
        name="kind"
        label={t('kind')}
        required
        options={incidentKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <SelectField
        name="severity"
        label={t('severity')}
        required
        options={severities.map((one) => ({ value: one, label: t(`severities.${one}`) }))}
      />
      <SelectField
        name="rangeSessionId"
        label={t('session')}
        options={sessions}
        unset={t('noSession')}
      />
      <TextField
        name="happenedAt"
        label={t('happenedAt')}
        type="datetime-local"
        defaultValue={now}
        required
      />
      <LongTextField name="account" label={t('account')} required />
      <LongTextField name="measures" label={t('measures')} rows={2} />
    </ActForm>
  );
}

/** What went wrong, the latest first; an open one is closed with what was done. */
export function IncidentList({
  incidents,
  mayClose,
  answer,
}: {
  incidents: readonly Incident[];
  mayClose: boolean;
  answer: unknown;
}) {
  const t = useTranslations('crisis.incident');
  const format = useFormatter();
  const at = (time: Date) => format.dateTime(time, { dateStyle: 'short', timeStyle: 'short' });

  if (incidents.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="plain-list">
      {incidents.map(({ id, kind, severity, happenedAt, account, measures, closedAt, ...one }) => (
        <li key={id} className="panel">
          <p>
            <strong>{t(`kinds.${kind}`)}</strong> · {at(happenedAt)}
            {one.sessionCode && <> · {one.sessionCode}</>}{' '}
            <StateMark tone={severityTones[severity]}>{t(`severities.${severity}`)}</StateMark>{' '}
            <StateMark tone={closedAt ? 'good' : 'waiting'}>
              {closedAt ? t('closed', { at: at(closedAt) }) : t('open')}
            </StateMark>
          </p>
          <p dir="auto">{account}</p>
          {measures && <p dir="auto">{measures}</p>}
          {mayClose && !closedAt && (
            <ActForm intent={`close ${id}`} answer={answer} submit={t('close')}>
              <LongTextField
                name="measures"
                label={t('measures')}
                rows={2}
                defaultValue={measures}
                required
              />
            </ActForm>
          )}
        </li>
      ))}
    </ul>
  );
}

const severityTones = { note: 'quiet', serious: 'waiting', grave: 'bad' } as const;
