import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActForm, CheckField, type Option, SelectField, TextField } from '#ui/form';

const eventKinds = ['cancelled', 'late', 'place-closed', 'interpreter-absent', 'replies'] as const;

/** What happened since the plan was published, and from when on it may be repaired. */
export function RepairForm({
  parties,
  places,
  interpreters,
  refusals,
  answer,
}: {
  /** `kind:id` of each. */
  parties: readonly Option[];
  places: readonly Option[];
  interpreters: readonly Option[];
  /** Replies that ask for a change. */
  refusals: number;
  answer: unknown;
}) {
  const t = useTranslations('meetingPlanning.repair');
  const [kind, setKind] = useState<(typeof eventKinds)[number]>(
    refusals > 0 ? 'replies' : 'cancelled',
  );
  const field = useId();

  return (
    <ActForm intent="preview" answer={answer} submit={t('preview')}>
      <div className="field">
        <label htmlFor={field}>{t('event')}</label>
        <select
          id={field}
          name="event"
          value={kind}
          onChange={(event) =>
            setKind(eventKinds.find((one) => one === event.target.value) ?? 'cancelled')
          }
        >
          {eventKinds.map((one) => (
            <option key={one} value={one}>
              {t(`events.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {kind === 'replies' && <p>{t('refusals', { count: refusals })}</p>}
      {(kind === 'cancelled' || kind === 'late') && (
        <SelectField name="party" label={t('party')} options={parties} required />
      )}
      {kind === 'place-closed' && (
        <>
          <SelectField name="place" label={t('place')} options={places} required />
          <TextField type="datetime-local" name="closedFrom" label={t('closedFrom')} required />
        </>
      )}
      {kind === 'interpreter-absent' && (
        <SelectField name="interpreter" label={t('interpreter')} options={interpreters} required />
      )}
      {(kind === 'late' || kind === 'place-closed' || kind === 'interpreter-absent') && (
        <TextField
          type="datetime-local"
          name="until"
          label={t('until')}
          required={kind === 'late'}
        />
      )}
      <TextField type="datetime-local" name="from" label={t('from')} hint={t('fromHint')} />
      <CheckField name="giveFreed" label={t('giveFreed')} />
    </ActForm>
  );
}
