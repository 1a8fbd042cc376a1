import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { TextField } from '#ui/form';
import type { Choices, Dossier } from '../dossier/types.ts';
import './sessions.css';

/** Which session a form is about, and as what it is shown here. */
export function Meant({ session }: { session: Dossier['session'] | null }) {
  return (
    session && (
      <>
        <input type="hidden" name="id" value={session.id} />
        <input type="hidden" name="version" value={session.version} />
      </>
    )
  );
}

/** Any number of several choices, each sent under the name. */
export function ChoiceList({
  name,
  label,
  chosen,
  options,
}: {
  name: string;
  label: ReactNode;
  chosen: readonly string[];
  options: readonly { value: string; label: string }[];
}) {
  if (options.length === 0) return null;
  return (
    <fieldset className="session-choices">
      <legend>{label}</legend>
      {options.map((option) => (
        <label className="check-field" key={option.value}>
          <input
            type="checkbox"
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
          />
          <bdi>{option.label}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

/** Local dates of the demo days; none chosen means any. */
export function Days({ days, chosen }: { days: readonly string[]; chosen: readonly string[] }) {
  const t = useTranslations('demonstrations.form');
  const format = useFormatter();
  const nameOf = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), {
      ...{ timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' },
    });

  return (
    <ChoiceList
      name="dates"
      label={t('dates')}
      chosen={chosen}
      options={days.map((day) => ({ value: day, label: nameOf(day) }))}
    />
  );
}

/** How many rounds of each lot: its own and the host army's. */
export function Rounds({
  session,
  choices,
  exhibitorId,
}: {
  session: Dossier['session'] | null;
  choices: Choices;
  exhibitorId: string | null;
}) {
  const t = useTranslations('demonstrations.form');
  const lots = choices.lots.filter((lot) => !lot.exhibitorId || lot.exhibitorId === exhibitorId);
  if (lots.length === 0) return null;

  return (
    <fieldset className="session-choices">
      <legend>{t('ammunition')}</legend>
      {lots.map(({ id, code, nature }) => (
        <Amount
          key={id}
          name={`rounds.${id}`}
          label={`${code} ${nature}`}
          value={session?.ammunition.find(({ lotId }) => lotId === id)?.rounds}
        />
      ))}
    </fieldset>
  );
}

export function Minutes({
  name,
  label,
  value,
  min = 0,
}: {
  name: string;
  label: string;
  value: number;
  min?: number;
}) {
  return (
    <TextField
      name={name}
      label={label}
      type="number"
      min={min}
      max={240}
      required
      defaultValue={value}
    />
  );
}

/** A number that may be left out. */
export function Amount({
  name,
  label,
  value,
}: {
  name: string;
  label: string;
  value: number | null | undefined;
}) {
  return <TextField name={name} label={label} type="number" min={0} defaultValue={value ?? null} />;
}
