import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ActForm, CheckField, SelectField, TextField, type Option } from '#ui/form';
import { LocalText } from '#ui/local-text';
import { placeKinds, type MeetingPlace } from '../../places/types.ts';
import { ChangeItem } from './change-item.tsx';
import { isAbout } from './section.tsx';

type Choices = { halls: readonly Option[]; exhibitors: readonly Option[] };

/** Every place with what it holds, each with a form that changes it, and one for a new place. */
export function PlacesPanel({
  places,
  answer,
  ...choices
}: Choices & { places: readonly MeetingPlace[]; answer: unknown }) {
  const t = useTranslations('meetingSetup.places');
  const words = useTranslations('meetingSetup');

  return (
    <details className="panel setup-section" open={isAbout(answer, 'place')}>
      <summary>
        <h2>{t('title')}</h2> <small>{t('count', { count: places.length })}</small>
      </summary>
      <p className="page-lead">{t('lead')}</p>
      <Form method="post" className="page-actions">
        <button className="button" name="intent" value="stands">
          {t('takeOver')}
        </button>
      </Form>
      {places.length === 0 && <p>{t('empty')}</p>}
      <ul className="setup-list">
        {places.map((place) => (
          <li key={place.id}>
            <PlaceLine place={place} {...choices} />
            <ChangeItem what="place" id={place.id} question={t('sureToRemove')} answer={answer}>
              <PlaceFields place={place} {...choices} />
            </ChangeItem>
          </li>
        ))}
      </ul>
      <ActForm intent="place" answer={answer} submit={words('add')}>
        <PlaceFields place={null} {...choices} />
      </ActForm>
    </details>
  );
}

function PlaceLine({ place, halls, exhibitors }: Choices & { place: MeetingPlace }) {
  const t = useTranslations('meetingSetup.places');
  const { code, name, kind, hallId, exhibitorId, capacity, closed } = place;
  const labelIn = (options: readonly Option[], value: string | null) =>
    options.find((option) => option.value === value)?.label;

  return (
    <span>
      <strong>
        <bdi>{code}</bdi>
      </strong>{' '}
      {name.fr && <LocalText text={name} />}{' '}
      <small>
        {t(`kinds.${kind}`)} · {labelIn(halls, hallId) ?? t('noHall')} ·{' '}
        <bdi>{labelIn(exhibitors, exhibitorId) ?? t('everybody')}</bdi> · {t('capacity')} {capacity}
        {closed && ` · ${t('closed')}`}
      </small>
    </span>
  );
}

function PlaceFields({ place, halls, exhibitors }: Choices & { place: MeetingPlace | null }) {
  const t = useTranslations('meetingSetup.places');

  return (
    <>
      <div className="columns">
        <TextField
          name="code"
          label={t('code')}
          required
          maxLength={20}
          defaultValue={place?.code}
        />
        <TextField name="name" label={t('name')} maxLength={80} defaultValue={place?.name.fr} />
        <SelectField
          name="kind"
          label={t('kind')}
          required
          options={placeKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          defaultValue={place?.kind ?? 'table'}
        />
        <SelectField
          name="hallId"
          label={t('hall')}
          unset={t('noHall')}
          options={halls}
          defaultValue={place?.hallId}
        />
        <SelectField
          name="exhibitorId"
          label={t('exhibitor')}
          unset={t('everybody')}
          options={exhibitors}
          defaultValue={place?.exhibitorId}
        />
        <TextField
          name="capacity"
          label={t('capacity')}
          type="number"
          min={1}
          max={99}
          required
          defaultValue={place?.capacity ?? 1}
        />
      </div>
      <CheckField name="closed" label={t('closed')} defaultChecked={place?.closed ?? false} />
    </>
  );
}
