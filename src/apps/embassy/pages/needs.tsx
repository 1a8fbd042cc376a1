import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { LastTime, MustMeetList, NeedLines } from '#modules/needs/screens/country-needs.tsx';
import { sectorGroups, sectorsOf } from '#modules/needs/taxonomy/types';
import { horizons, purposes } from '#modules/needs/types';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { changeNeeds } from '../../office/need-acts.ts';
import {
  CheckGroup,
  GuestForm,
  RadioGroup,
  SelectInput,
  SubmitButton,
  TextArea,
} from '../fields.tsx';
import { EmbassyFrame } from '../frame.tsx';
import { stepAddress } from '../steps.ts';
import type { Route } from './+types/needs.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return context.get(pageContext).api.needs.own({ edition });
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const { country } = await api.needs.own({ edition });
    await changeNeeds(api, { edition, country }, form);
    return redirect(stepAddress(edition, 'needs'), 303);
  });
}

/** What the country seeks and whom it must meet: one line at a time, each kept at once. */
export default function NeedsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { needs, mustMeet, exhibitors } = loaderData;
  const t = useTranslations('needs');

  return (
    <EmbassyFrame step="needs" title={t('own.title')} lead={t('own.lead')}>
      <h2>{t('list.title')}</h2>
      <NeedLines needs={needs} mayChange />
      <LastTime needs={needs} />
      <h2>{t('add.title')}</h2>
      <NeedForm answer={actionData} />
      <h2>{t('mustMeet.title')}</h2>
      <MustMeetList mustMeet={mustMeet} mayChange />
      {exhibitors.length === 0 ? (
        <p>{t('mustMeet.nobody')}</p>
      ) : (
        <GuestForm answer={actionData} intent="add">
          <SelectInput
            name="exhibitorId"
            label={t('mustMeet.exhibitor')}
            required
            unset={t('add.choose')}
            options={exhibitors.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          />
          <SubmitButton>{t('mustMeet.add')}</SubmitButton>
        </GuestForm>
      )}
    </EmbassyFrame>
  );
}

function NeedForm({ answer }: { answer: unknown }) {
  const t = useTranslations('needs');
  const names = useTranslations('sectors');

  return (
    <GuestForm answer={answer} intent="state">
      <SelectInput
        name="sector"
        label={t('add.sector')}
        required
        unset={t('add.choose')}
        options={sectorGroups.flatMap((group) =>
          sectorsOf(group).map((sector) => ({
            value: sector,
            label: `${names(`group.${group}`)} · ${names(`name.${sector}`)}`,
          })),
        )}
      />
      <CheckGroup
        name="purposes"
        label={t('add.purposes')}
        hint={t('add.onePurpose')}
        options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
      />
      <RadioGroup
        name="horizon"
        label={t('add.horizon')}
        options={horizons.map((value) => ({ value, label: t(`horizon.${value}`) }))}
      />
      <TextArea name="note" label={t('add.note')} rows={2} maxLength={500} />
      <SubmitButton>{t('add.submit')}</SubmitButton>
    </GuestForm>
  );
}
