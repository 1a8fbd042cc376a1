import { useLocale, useTranslations } from 'use-intl';
import { inLanguage, locales } from '#platform/i18n';
import { ActForm, CheckField, SelectField, TextField } from '#ui/form';
import type { Choices, Dossier } from '../dossier/types.ts';
import { actors, interpretedLanguages, sessionKinds } from '../types.ts';
import { Amount, ChoiceList, Days, Meant, Minutes, Rounds } from './fields.tsx';
import { useLanguageNames } from './language-name.tsx';
import { loudnessSteps } from './shown.tsx';

/** What is shown: of a session that is there, or of a new one where there is none. */
export function DraftForm({
  session,
  choices,
  answer,
}: {
  session: Dossier['session'] | null;
  choices: Choices;
  answer: unknown;
}) {
  const t = useTranslations('demonstrations');
  const locale = useLocale();
  const languageName = useLanguageNames();
  const [only] = choices.exhibitors.length === 1 ? choices.exhibitors : [];
  const exhibitorId = session?.exhibitorId ?? only?.id ?? null;
  const weather = session?.weather;
  const languages = [...new Set([...interpretedLanguages, session?.interpreted ?? 'fr'])];

  return (
    <ActForm intent="draft" answer={answer} submit={t('act.save')}>
      <Meant session={session} />
      <p className="field-hint">{session ? t('form.again') : t('addLead')}</p>
      <div className="session-fields">
        <SelectField
          name="rangeId"
          label={t('form.range')}
          required
          defaultValue={session?.rangeId}
          options={choices.ranges.map(({ id, name }) => ({
            value: id,
            label: inLanguage(name, locale),
          }))}
        />
        <SelectField
          name="exhibitorId"
          label={t('form.exhibitor')}
          defaultValue={exhibitorId}
          {...(!only && { unset: t('form.noExhibitor') })}
          options={choices.exhibitors.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="kind"
          label={t('column.kind')}
          required
          defaultValue={session?.kind}
          options={sessionKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <SelectField
          name="actor"
          label={t('column.actor')}
          required
          defaultValue={session?.actor}
          options={actors.map((value) => ({ value, label: t(`actor.${value}`) }))}
        />
        {locales.map((language) => (
          <TextField
            key={language}
            name={`title.${language}`}
            label={t('form.title', { language: languageName(language) })}
            maxLength={160}
            defaultValue={session?.title[language]}
          />
        ))}
        <Minutes name="setUpMinutes" label={t('form.setUp')} value={session?.setUpMinutes ?? 10} />
        <Minutes
          name="runMinutes"
          label={t('form.run')}
          min={5}
          value={session?.runMinutes ?? 20}
        />
        <Minutes name="clearMinutes" label={t('form.clear')} value={session?.clearMinutes ?? 10} />
        <Amount name="weather.windMps" label={t('form.wind')} value={weather?.windMps} />
        <Amount
          name="weather.visibilityM"
          label={t('form.visibility')}
          value={weather?.visibilityM}
        />
        <Amount name="weather.ceilingM" label={t('form.ceiling')} value={weather?.ceilingM} />
        <SelectField
          name="loudness"
          label={t('form.loudness')}
          required
          defaultValue={session?.loudness}
          options={loudnessSteps.map((value) => ({ value, label: t(`loudness.${value}`) }))}
        />
        <Amount name="fuelLitres" label={t('form.fuel')} value={session?.fuelLitres ?? 0} />
        <SelectField
          name="interpreted"
          label={t('form.interpreted')}
          unset={t('dossier.none')}
          defaultValue={session?.interpreted}
          options={languages.map((value) => ({
            value,
            label: languageName(value),
          }))}
        />
      </div>
      <div className="session-checks">
        <CheckField
          name="weather.dry"
          label={t('form.dry')}
          defaultChecked={weather?.dry ?? false}
        />
        <CheckField
          name="weather.daylight"
          label={t('form.daylight')}
          defaultChecked={weather?.daylight ?? true}
        />
      </div>
      <Days days={choices.days} chosen={session?.dates ?? []} />
      {exhibitorId ? (
        <>
          <ChoiceList
            name="exhibitIds"
            label={t('form.exhibits')}
            chosen={session?.exhibitIds ?? []}
            options={choices.exhibits
              .filter((exhibit) => exhibit.exhibitorId === exhibitorId)
              .map(({ id, code, designation }) => ({ value: id, label: `${code} ${designation}` }))}
          />
          <Rounds session={session} choices={choices} exhibitorId={exhibitorId} />
        </>
      ) : (
        <>
          <p>{t('form.exhibitsLater')}</p>
          {session && <Rounds session={session} choices={choices} exhibitorId={null} />}
        </>
      )}
    </ActForm>
  );
}
