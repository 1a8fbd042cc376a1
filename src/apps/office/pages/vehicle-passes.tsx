import { Form } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { textIn } from '#platform/form-text';
import { EmptyState } from '#ui/empty-state';
import { ActForm, TextField } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { StateMark } from '#ui/state-mark';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Route } from './+types/vehicle-passes.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const [passes, plan] = await Promise.all([
    api.vehiclePasses.list({ edition }),
    api.editions.plan({ edition }),
  ]);
  return {
    passes,
    zones: plan.zones.map(({ id, letter, name }) => ({ id, letter, name })),
    days: plan.days.map(({ index, date }) => ({ index, date })),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const number = textIn(form, 'number');
  return attempt(form, async () => {
    if (textIn(form, 'intent') === 'revoke')
      await api.vehiclePasses.revoke({ edition, number, reason: textIn(form, 'reason') });
    else
      await api.vehiclePasses.issue({
        edition,
        plate: textIn(form, 'plate'),
        forWhom: textIn(form, 'forWhom'),
        zones: form.getAll('zone').map(String),
        days: form.getAll('day').map(String),
      });
    return null;
  });
}

/** What stands behind windscreens. */
export default function VehiclePasses({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { passes } = loaderData;
  const t = useTranslations('printing.vehicle');
  const print = `/office/${edition}/vehicle-passes/print`;
  const waiting = passes.filter(({ printedAt, revokedAt }) => !printedAt && !revokedAt);

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {actionData && actionData.typed['intent']?.[0] === 'revoke' && (
        <ProblemPanel problem={actionData.problem} />
      )}
      <IssueForm {...loaderData} answer={actionData} />
      {waiting.length > 0 && (
        <form method="post" action={print} target="_blank" className="page-actions">
          <button className="button">{t('printNew')}</button>
        </form>
      )}
      {passes.length === 0 ? (
        <EmptyState title={t('emptyTitle')} what={t('emptyWhat')} first={t('emptyFirst')} />
      ) : (
        <ul className="rows panel">
          {passes.map((pass) => (
            <li key={pass.number}>
              <PassRow pass={pass} zones={loaderData.zones} print={print} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

function IssueForm({ zones, days, answer }: Omit<Loaded, 'passes'> & { answer: unknown }) {
  const t = useTranslations('printing.vehicle');
  const locale = useLocale();

  return (
    <section className="panel">
      <h2>{t('issueTitle')}</h2>
      <ActForm intent="issue" answer={answer} submit={t('issue')}>
        <TextField name="plate" label={t('plate')} required maxLength={16} />
        <TextField
          name="forWhom"
          label={t('forWhom')}
          hint={t('forWhomHint')}
          required
          maxLength={28}
        />
        <fieldset>
          <legend>{t('zones')}</legend>
          {zones.map(({ id, letter, name }) => (
            <label key={id} className="check-field">
              <input type="checkbox" name="zone" value={id} />
              <bdi>{`${letter} ${inLanguage(name, locale)}`}</bdi>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('days')}</legend>
          {days.map(({ index, date }) => (
            <label key={index} className="check-field">
              <input type="checkbox" name="day" value={index} defaultChecked />
              <bdi>{date}</bdi>
            </label>
          ))}
        </fieldset>
      </ActForm>
    </section>
  );
}

function PassRow({
  pass,
  zones,
  print,
}: Pick<Loaded, 'zones'> & { pass: Loaded['passes'][number]; print: string }) {
  const t = useTranslations('printing.vehicle');
  const state = pass.revokedAt ? 'revoked' : pass.printedAt ? 'printed' : 'issued';
  const letters = zones.filter(({ id }) => pass.zones.includes(id)).map(({ letter }) => letter);

  return (
    <div className="page-actions">
      <strong>
        <bdi className="reference">{pass.plate}</bdi>
      </strong>
      <bdi className="reference">{`V-${String(pass.number).padStart(4, '0')}`}</bdi>
      <bdi dir="auto">{pass.forWhom}</bdi>
      <bdi>{letters.join(' ')}</bdi>
      <StateMark tone={state === 'revoked' ? 'bad' : state === 'printed' ? 'good' : 'waiting'}>
        {t(`state.${state}`)}
      </StateMark>
      {pass.revokedReason && <span dir="auto">{pass.revokedReason}</span>}
      {state !== 'revoked' && (
        <>
          <form method="post" action={print} target="_blank">
            <input type="hidden" name="number" value={pass.number} />
            <button className="button">{t('print')}</button>
          </form>
          <details>
            <summary>{t('revoke')}</summary>
            <Form method="post" className="page-actions">
              <input type="hidden" name="number" value={pass.number} />
              <label>
                {t('reason')} <input name="reason" required minLength={3} maxLength={500} />
              </label>
              <button className="button button-danger" name="intent" value="revoke">
                {t('revoke')}
              </button>
            </Form>
          </details>
        </>
      )}
    </div>
  );
}
