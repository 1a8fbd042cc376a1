import type { ReactNode } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { sectors } from '#modules/needs/taxonomy/types';
import type { OpeningRow } from '../../asking/schema.ts';
import { meetingLanguages } from '../../asking/types.ts';

/** A field of a form that needs no script. */
export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  );
}

/** What a form was sent with, where it came back with a problem. */
export type Typed = Record<string, string[]>;

/** Day and time as the edition's clocks show them. */
export function useMoment(): (instant: Date | string) => string {
  const format = useFormatter();
  return (instant) =>
    format.dateTime(new Date(instant), {
      ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
      hourCycle: 'h23',
    });
}

/** Free times, each told with its place and with whether others hope for it. */
export function TimeField({
  openings,
  none,
  chosen,
}: {
  openings: readonly OpeningRow[];
  /** The words for no time. */
  none: string;
  chosen?: string | undefined;
}) {
  const t = useTranslations('meetingAsking');
  const moment = useMoment();

  return (
    <select name="startsAt" defaultValue={chosen ?? ''}>
      <option value="">{none}</option>
      {openings.map(({ startsAt, place, holds }) => (
        <option key={new Date(startsAt).toISOString()} value={new Date(startsAt).toISOString()}>
          {[moment(startsAt), place, holds > 0 ? t('form.likely') : null]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </select>
  );
}

function LanguageFields({ typed, chosen }: { typed: Typed; chosen: readonly string[] }) {
  const t = useTranslations('meetingAsking.ask');
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const select = (name: string, label: string, index: number) => (
    <Labelled label={label}>
      <select name={name} defaultValue={typed[name]?.[0] ?? chosen[index] ?? ''}>
        <option value="">{t('noInterpreter')}</option>
        {meetingLanguages.map((code) => (
          <option key={code} value={code}>
            {names.of(code)}
          </option>
        ))}
      </select>
    </Labelled>
  );

  return (
    <>
      {select('interpreterFrom', t('interpreterFrom'), 0)}
      {select('interpreterTo', t('interpreterTo'), 1)}
    </>
  );
}

export function SectorField({ chosen }: { chosen: readonly string[] }) {
  const t = useTranslations('meetingAsking.ask');
  const names = useTranslations('sectors.name');

  return (
    <details>
      <summary>{t('sectors')}</summary>
      <fieldset className="meeting-choices">
        <legend className="unseen">{t('sectors')}</legend>
        {sectors.map((sector) => (
          <label key={sector}>
            <input
              type="checkbox"
              name="sectors"
              value={sector}
              defaultChecked={chosen.includes(sector)}
            />
            {names(sector)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

export function PeopleField({
  people,
  chosen,
  label,
}: {
  people: readonly { id: string; name: string; post: string | null }[];
  chosen: readonly string[];
  label: string;
}) {
  if (people.length === 0) return null;
  return (
    <fieldset className="meeting-choices">
      <legend>{label}</legend>
      {people.map(({ id, name, post }) => (
        <label key={id}>
          <input type="checkbox" name="personIds" value={id} defaultChecked={chosen.includes(id)} />
          <span dir="auto">{post ? `${name}, ${post}` : name}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** How long, with which interpreter, behind which door. */
export function QuestionFields({
  lengths,
  minutes,
  interpreted,
  closed,
  typed,
}: {
  lengths: readonly number[];
  minutes: number;
  interpreted: readonly string[] | null;
  closed: boolean;
  typed: Typed;
}) {
  const t = useTranslations('meetingAsking');

  return (
    <>
      <Labelled label={t('ask.minutes')}>
        <select name="minutes" defaultValue={typed['minutes']?.[0] ?? minutes}>
          {[...new Set([...lengths, minutes])].map((length) => (
            <option key={length} value={length}>
              {t('line.minutes', { count: length })}
            </option>
          ))}
        </select>
      </Labelled>
      <LanguageFields typed={typed} chosen={interpreted ?? []} />
      <label>
        <input type="checkbox" name="closed" value="on" defaultChecked={closed} /> {t('ask.closed')}
      </label>
    </>
  );
}

/** The same, as it was chosen in the step before. */
export function KeptQuestion({
  minutes,
  interpreted,
  closed,
}: {
  minutes: number;
  interpreted: readonly string[] | null;
  closed: boolean;
}) {
  return (
    <>
      <input type="hidden" name="minutes" value={minutes} />
      <input type="hidden" name="closed" value={closed ? 'on' : ''} />
      <input type="hidden" name="interpreterFrom" value={interpreted?.[0] ?? ''} />
      <input type="hidden" name="interpreterTo" value={interpreted?.[1] ?? ''} />
    </>
  );
}
