import { useTranslations } from 'use-intl';
import { textIn } from '#platform/form-text';
import { CountryName } from '#ui/country-name';
import { EmptyState } from '#ui/empty-state';
import { ActForm, SelectField, TextField } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Route } from './+types/liaison-officers.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const [officers, delegations, vehicles] = await Promise.all([
    api.stays.officers({ edition }),
    api.stays.delegations({ edition }),
    api.stays.vehicles({ edition }),
  ]);
  return { officers, delegations, vehicles };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const [intent, accountId = ''] = textIn(form, 'intent').split(' ');
  const delegationId = textIn(form, 'delegationId');
  return attempt(form, async () => {
    if (intent === 'assign') await api.stays.assignOfficer({ edition, accountId, delegationId });
    else if (intent === 'release')
      await api.stays.releaseOfficer({ edition, accountId, delegationId });
    else
      await api.stays.saveVehicle({
        edition,
        plate: textIn(form, 'plate'),
        seats: Number(textIn(form, 'seats')),
        driver: textIn(form, 'driver'),
        callSign: textIn(form, 'callSign'),
      });
    return null;
  });
}

/** Who accompanies whom, and the vehicles there are to be given. */
export default function LiaisonOfficers({ loaderData, actionData }: Route.ComponentProps) {
  const { officers, delegations, vehicles } = loaderData;
  const t = useTranslations('stays');

  return (
    <>
      <PageHeader title={t('officers.title')} lead={t('officers.lead')} />
      {officers.length === 0 && (
        <EmptyState
          title={t('officers.none')}
          what={t('officers.noneWhat')}
          first={t('officers.noneFirst')}
        />
      )}
      {officers.map((officer) => (
        <Officer
          key={officer.accountId}
          officer={officer}
          delegations={delegations}
          answer={actionData}
        />
      ))}
      <section className="panel">
        <h2>{t('officers.vehicles')}</h2>
        <ul className="rows">
          {vehicles.map(({ id, plate, seats, driver, callSign }) => (
            <li key={id}>
              <bdi>{[callSign, plate, driver].filter(Boolean).join(' · ')}</bdi> · {seats}{' '}
              {t('field.seats')}
            </li>
          ))}
        </ul>
        <details>
          <summary>{t('officers.addVehicle')}</summary>
          <ActForm intent="vehicle" answer={actionData} submit={t('save')}>
            <TextField name="plate" label={t('field.plate')} required maxLength={20} />
            <TextField
              type="number"
              name="seats"
              label={t('field.seats')}
              required
              min={1}
              max={99}
            />
            <TextField name="driver" label={t('field.driver')} />
            <TextField name="callSign" label={t('field.callSign')} />
          </ActForm>
        </details>
      </section>
    </>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

function Officer({
  officer,
  delegations,
  answer,
}: {
  officer: Loaded['officers'][number];
  delegations: Loaded['delegations'];
  answer: unknown;
}) {
  const t = useTranslations('stays');
  const own = delegations.filter(({ country }) => country === officer.country);
  const given = delegations.filter(({ id }) => officer.delegationIds.includes(id));
  const others = delegations.filter((one) => !own.includes(one) && !given.includes(one));

  return (
    <section className="panel">
      <h2 dir="auto">{officer.name}</h2>
      <dl className="facts">
        <div>
          <dt>{officer.country && <CountryName code={officer.country} />}</dt>
          <dd dir="auto">{own.map(({ name }) => name).join(' · ') || t('unknown')}</dd>
        </div>
      </dl>
      {given.length > 0 && <h3>{t('officers.assigned')}</h3>}
      {given.map(({ id, name }) => (
        <ActForm
          key={id}
          intent={`release ${officer.accountId}`}
          answer={answer}
          submit={t('officers.release')}
        >
          <input type="hidden" name="delegationId" value={id} />
          <p dir="auto">{name}</p>
        </ActForm>
      ))}
      <ActForm intent={`assign ${officer.accountId}`} answer={answer} submit={t('officers.assign')}>
        <SelectField
          name="delegationId"
          label={t('field.delegation')}
          required
          unset=""
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </ActForm>
    </section>
  );
}
