import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ActForm, SelectField, TextField } from '#ui/form';
import type { ConvoyView } from '../reading/types.ts';
import './convoys.css';

/** Whom a convoy takes: delegations, exhibitors and categories, with how many of each. */
export function PlacesPanel({
  places,
  choices,
  answer,
}: {
  places: ConvoyView['places'];
  /** `delegation:<id>` and so on, with their names. */
  choices: readonly { value: string; label: string }[];
  answer: unknown;
}) {
  const t = useTranslations('convoys.seating');
  const fields = useTranslations('convoys.field');
  const names = new Map(choices.map(({ value, label }) => [value, label]));
  const given = new Set(places.map(({ kind, id }) => `${kind}:${id}`));
  const open = choices.filter(({ value }) => !given.has(value));

  return (
    <section className="panel" id="places">
      <h2>{t('places')}</h2>
      {places.length === 0 && <p>{t('placesNone')}</p>}
      <ul className="convoy-heads">
        {places.map(({ kind, id, name, places: people }) => (
          <li key={`${kind}:${id}`}>
            <span>
              <bdi>{names.get(`${kind}:${id}`) ?? name ?? id}</bdi> · {people ?? t('all')}
            </span>
            <Form method="post">
              <input type="hidden" name="intent" value="remove-place" />
              <input type="hidden" name="party" value={`${kind}:${id}`} />
              <button className="button button-quiet">{t('removePlace')}</button>
            </Form>
          </li>
        ))}
      </ul>
      <ActForm
        key={places.length}
        intent="add-place"
        answer={answer}
        submit={t('addPlace')}
        aside={
          <button className="button button-quiet" name="all" value="on" formNoValidate>
            {t('addAll')}
          </button>
        }
      >
        <SelectField name="party" label={fields('party')} required unset="" options={open} />
        <TextField
          type="number"
          name="people"
          label={fields('people')}
          hint={fields('peopleHint')}
          min={0}
          max={10_000}
        />
      </ActForm>
    </section>
  );
}
