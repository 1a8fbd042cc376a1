import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ActForm, SelectField, TextField, type Option } from '#ui/form';
import { absenceReasons, type Absence } from '../../absences/types.ts';
import { isAbout } from './section.tsx';

/** More of them are behind a word, so that the page stays light on a telephone. */
const SHOWN_AT_ONCE = 20;

/** Who is away and what is shut; `names` are of the holders, by id. */
export function AbsencesPanel({
  absences,
  names,
  choices,
  wallClock,
  answer,
}: {
  absences: readonly Absence[];
  names: ReadonlyMap<string, string>;
  /** `kind:id` of whom and what an absence may be stated. */
  choices: readonly Option[];
  wallClock: (instant: Date | null) => string;
  answer: unknown;
}) {
  const t = useTranslations('meetingSetup.absences');
  const words = useTranslations('meetingSetup');
  const item = (absence: Absence) => {
    const { id, holderKind, holderId, startsAt, endsAt, why } = absence;
    const known = names.get(holderId);
    return (
      <li key={id}>
        <span>
          <bdi>{known ?? t(holderKind === 'participant' ? 'person' : 'gone')}</bdi>{' '}
          <small>
            <bdi>
              {wallClock(startsAt).replace('T', ' ')} – {wallClock(endsAt).replace('T', ' ')}
            </bdi>{' '}
            · {t(`reasons.${why}`)}
          </small>
        </span>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="id" value={id} />
          <button className="button button-quiet" name="intent" value="withdraw-absence">
            {t('withdraw')}
          </button>
        </Form>
      </li>
    );
  };

  return (
    <details className="panel setup-section" open={isAbout(answer, 'absence')}>
      <summary>
        <h2>{t('title')}</h2> <small>{t('count', { count: absences.length })}</small>
      </summary>
      <p className="page-lead">{t('lead')}</p>
      <ActForm intent="absence" answer={answer} submit={words('add')}>
        <div className="columns">
          <SelectField name="holder" label={t('who')} required unset="–" options={choices} />
          <TextField name="startsAt" type="datetime-local" label={t('from')} required />
          <TextField name="endsAt" type="datetime-local" label={t('until')} required />
          <SelectField
            name="why"
            label={t('why')}
            required
            options={absenceReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
        </div>
      </ActForm>
      {absences.length === 0 && <p>{t('empty')}</p>}
      <ul className="setup-list">{absences.slice(0, SHOWN_AT_ONCE).map(item)}</ul>
      {absences.length > SHOWN_AT_ONCE && (
        <details>
          <summary>{t('all', { count: String(absences.length) })}</summary>
          <ul className="setup-list">{absences.slice(SHOWN_AT_ONCE).map(item)}</ul>
        </details>
      )}
    </details>
  );
}
