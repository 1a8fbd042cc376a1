import { useTranslations } from 'use-intl';
import { ActForm, SelectField } from '#ui/form';
import {
  readingPurposes,
  type Radio,
  type RestrictedField,
  type Stay,
  type StayPerson,
  type Weapon,
} from '../types.ts';

/** What was just read, on record; it is shown once and kept nowhere. */
export type Read = { participantId: string } & (
  | { field: 'access-needs'; content: string | null }
  | { field: 'weapons'; content: readonly Weapon[] | null }
  | { field: 'radios'; content: readonly Radio[] | null }
);

/** The members with what is told of them; what is restricted is opened one field at a time. */
export function StayPeople({
  stay: { people },
  may,
  read,
  answer,
}: {
  stay: Stay;
  may: Record<RestrictedField, boolean>;
  read: Read | undefined;
  answer: unknown;
}) {
  const t = useTranslations('stays');
  if (people.length === 0) return null;

  return (
    <section className="panel">
      <h2>{t('embassy.people')}</h2>
      {people.map((person) => (
        <details key={person.id} open={read?.participantId === person.id}>
          <summary dir="auto">
            {person.name}
            {' · '}
            {[
              ...person.particulars.languages,
              person.particulars.diet,
              ...person.given.map((field) => t(`restricted.${field}`)),
            ]
              .filter(Boolean)
              .join(' · ') || t('unknown')}
          </summary>
          <Readable person={person} may={may} answer={answer} />
          {read?.participantId === person.id && <Content read={read} />}
        </details>
      ))}
    </section>
  );
}

function Readable({
  person,
  may,
  answer,
}: {
  person: StayPerson;
  may: Record<RestrictedField, boolean>;
  answer: unknown;
}) {
  const t = useTranslations('stays');
  const fields = person.given.filter((field) => may[field]);
  if (fields.length === 0) return null;

  return (
    <ActForm intent={`read ${person.id}`} answer={answer} submit={t('restricted.read')}>
      <p>{t('restricted.onRecord')}</p>
      <input type="hidden" name="person" value={person.id} />
      <SelectField
        name="field"
        label={t('embassy.restricted')}
        required
        options={fields.map((field) => ({ value: field, label: t(`restricted.${field}`) }))}
      />
      <SelectField
        name="purpose"
        label={t('restricted.why')}
        required
        options={readingPurposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
      />
    </ActForm>
  );
}

function Content({ read }: { read: Read }) {
  const t = useTranslations('stays.restricted');
  if (read.content === null) return <output>{t('nothing')}</output>;
  if (read.field === 'access-needs') return <output dir="auto">{read.content}</output>;

  const rows =
    read.field === 'weapons'
      ? read.content.map((weapon) => [
          [t('type'), weapon.type],
          [t('calibre'), weapon.calibre],
          [t('serial'), weapon.serial],
          [t('ammunitionCount'), weapon.ammunitionCount],
          [t('permitNumber'), weapon.permitNumber],
        ])
      : read.content.map((radio) => [
          [t('device'), radio.device],
          [t('band'), radio.band],
          [t('frequencyMhz'), radio.frequencyMhz],
          [t('powerW'), radio.powerW],
        ]);
  return rows.map((row, index) => (
    <dl key={index} className="facts">
      {row.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  ));
}
