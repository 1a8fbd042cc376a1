import { useFormatter, useLocale, useTranslations } from 'use-intl';
import type { Gate } from '#modules/editions/types';
import { inLanguage } from '#platform/i18n';
import { ActForm, TextField } from '#ui/form';
import type { IncidentRow } from '../table.ts';

/** What two gates have let happen, each with the words that close it. */
export function IncidentList({
  incidents,
  gates,
  timeZone,
  mayClose,
  answer,
}: {
  incidents: readonly IncidentRow[];
  gates: readonly Gate[];
  timeZone: string;
  mayClose: boolean;
  /** What the action of the page gave back. */
  answer: unknown;
}) {
  const t = useTranslations('gates');
  const format = useFormatter();
  const locale = useLocale();
  const nameOf = (gateId: string) => {
    const gate = gates.find(({ id }) => id === gateId);
    return gate ? inLanguage(gate.name, locale) : gateId;
  };

  if (incidents.length === 0) return <p className="page-lead">{t('overview.noIncidents')}</p>;
  return incidents.map((incident) => (
    <article key={incident.id} className="panel">
      <h3>
        {t(`incident.${incident.kind}`)} ·{' '}
        <bdi>{[incident.givenNames, incident.familyName].filter(Boolean).join(' ')}</bdi>
      </h3>
      <p>
        {incident.passedAt &&
          format.dateTime(incident.passedAt, {
            dateStyle: 'medium',
            timeStyle: 'medium',
            timeZone,
          })}
        {' · '}
        {incident.gates.map(nameOf).join(' → ')}
      </p>
      {mayClose && (
        <details>
          <summary>{t('close.submit')}</summary>
          <ActForm intent={`close ${incident.id}`} answer={answer} submit={t('close.submit')}>
            <TextField
              name="reason"
              label={t('close.reason')}
              hint={t('close.hint')}
              required
              maxLength={500}
            />
          </ActForm>
        </details>
      )}
    </article>
  ));
}
