import { useTranslations } from 'use-intl';
import type { EditionDay, Zone } from '#modules/editions/types';
import { DateRange } from '#ui/date-range';
import { ActForm, CheckField, TextField } from '#ui/form';
import { LocalText } from '#ui/local-text';
import type { Terms } from '../types.ts';

export type Granting = {
  zones: Pick<Zone, 'id' | 'name'>[];
  days: Pick<EditionDay, 'index' | 'date'>[];
};

/** Clears people on terms: with an escort, without some zones, on some days only. */
export function TermsForm({
  participantIds,
  answer,
  granting: { zones, days },
}: {
  participantIds: readonly string[];
  answer: unknown;
  granting: Granting;
}) {
  const t = useTranslations('accreditation.terms');

  return (
    <ActForm intent="clear-on-terms" answer={answer} submit={t('submit')}>
      {participantIds.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      <p>{t('lead')}</p>
      <CheckField name="escort" label={t('escort')} />
      <fieldset>
        <legend>{t('without')}</legend>
        {zones.map(({ id, name }) => (
          <CheckField key={id} name={`without.${id}`} label={<LocalText text={name} />} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('days')}</legend>
        <input type="hidden" name="days" value={days.length} />
        {days.map(({ index, date }) => (
          <CheckField
            key={index}
            name={`day.${index}`}
            label={<DateRange from={date} until={date} />}
            defaultChecked
          />
        ))}
      </fieldset>
      <TextField name="note" label={t('note')} hint={t('noteHint')} maxLength={300} />
    </ActForm>
  );
}

/** What the form says; a day for each box means no limit. */
export function termsIn(form: FormData): Terms {
  const days = [...form.keys()].filter((name) => name.startsWith('day.'));
  const without = [...form.keys()].filter((name) => name.startsWith('without.'));
  const all = form.get('days');
  const note = form.get('note');
  return {
    escort: form.has('escort'),
    withoutZones: without.map((name) => name.slice('without.'.length)),
    onlyDays:
      String(days.length) === all ? null : days.map((name) => Number(name.slice('day.'.length))),
    note: typeof note === 'string' && note.trim() ? note.trim() : null,
  };
}

/** On what terms somebody is cleared, in words. */
export function TermsFacts({ terms, granting }: { terms: Terms; granting: Granting | null }) {
  const t = useTranslations('accreditation.terms');
  const zones = granting?.zones.filter(({ id }) => terms.withoutZones.includes(id)) ?? [];
  const days = granting?.days.filter(({ index }) => terms.onlyDays?.includes(index)) ?? [];

  return (
    <ul>
      {terms.escort && <li>{t('escort')}</li>}
      {terms.withoutZones.length > 0 && (
        <li>
          {t('without')}{' '}
          {zones.map(({ id, name }, place) => (
            <span key={id}>
              {place > 0 && ' · '}
              <LocalText text={name} />
            </span>
          ))}
        </li>
      )}
      {terms.onlyDays && (
        <li>
          {t('days')}{' '}
          {days.map(({ index, date }, place) => (
            <span key={index}>
              {place > 0 && ' · '}
              <DateRange from={date} until={date} />
            </span>
          ))}
        </li>
      )}
      {terms.note && <li dir="auto">{terms.note}</li>}
    </ul>
  );
}
