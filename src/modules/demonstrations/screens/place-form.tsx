import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { ActForm, CheckField, SelectField } from '#ui/form';
import type { Choices, Dossier } from '../dossier/types.ts';
import { Amount, ChoiceList, Meant } from './fields.tsx';

/** Where a session is and who is on duty. */
export function PlaceForm({
  session,
  choices,
  answer,
}: {
  session: Dossier['session'];
  choices: Choices;
  answer: unknown;
}) {
  const t = useTranslations('demonstrations');
  const locale = useLocale();
  const features = (kind: Choices['features'][number]['kind']) =>
    choices.features
      .filter((feature) => feature.rangeId === session.rangeId && feature.kind === kind)
      .map(({ id, code, name }) => ({ value: id, label: `${code} ${inLanguage(name, locale)}` }));
  const posts = (duty: Choices['posts'][number]['duty']) =>
    choices.posts
      .filter((post) => post.rangeId === session.rangeId && post.duty === duty)
      .map(({ id, code, languages }) => ({
        value: id,
        label: [code, ...languages].join(' '),
      }));
  const select = { unset: t('dossier.none') };

  return (
    <ActForm intent="place" answer={answer} submit={t('act.save')}>
      <Meant session={session} />
      <p className="field-hint">{t('form.placeAgain')}</p>
      <div className="session-fields">
        <SelectField
          {...select}
          name="laneId"
          label={t('column.lane')}
          defaultValue={session.laneId}
          options={features('lane')}
        />
        <SelectField
          {...select}
          name="standId"
          label={t('column.stand')}
          defaultValue={session.standId}
          options={features('stand')}
        />
        <SelectField
          {...select}
          name="airBlockId"
          label={t('dossier.airBlock')}
          defaultValue={session.airBlockId}
          options={features('air-block')}
        />
        <Amount name="seats" label={t('form.seats')} value={session.seats} />
        <SelectField
          {...select}
          name="officerId"
          label={t('dossier.officer')}
          defaultValue={session.officerId}
          options={posts('range-officer')}
        />
        <SelectField
          {...select}
          name="medicId"
          label={t('dossier.medic')}
          defaultValue={session.medicId}
          options={posts('medic')}
        />
        <SelectField
          {...select}
          name="interpreterId"
          label={t('dossier.interpreter')}
          defaultValue={session.interpreterId}
          options={posts('interpreter')}
        />
      </div>
      <ChoiceList
        name="dangerAreaIds"
        label={t('dossier.dangerAreas')}
        chosen={session.dangerAreaIds}
        options={features('danger-area')}
      />
      <div className="session-checks">
        <CheckField name="required" label={t('form.required')} defaultChecked={session.required} />
        <CheckField name="locked" label={t('form.locked')} defaultChecked={session.locked} />
      </div>
    </ActForm>
  );
}
