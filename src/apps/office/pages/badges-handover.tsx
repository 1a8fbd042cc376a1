import { Form, redirect } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { mayPrintBadges } from '#modules/badges/permissions';
import { PrinterFields } from '#modules/badges/screens/printer-fields.tsx';
import { textIn } from '#platform/form-text';
import { isAllowed } from '#platform/permissions';
import { tableQuerySchema } from '#platform/table';
import { ActForm, TextField } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/badges-handover.ts';

export async function loader({ context, params: { edition }, url }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const mayPrint = isAllowed(rolesIn(account, edition), mayPrintBadges);
  const query = tableQuerySchema.parse({ pageSize: 1_000 });
  const wanted = url.searchParams.get('of') ?? '';
  const [delegations, exhibitors, handovers, printers] = await Promise.all([
    api.delegations.list({ edition, ...query }),
    api.exhibitors.list({ edition, ...query }),
    api.custody.list({ edition }),
    mayPrint ? api.printing.profiles({ edition }) : [],
  ]);
  const parties: Party[] = [
    ...delegations.rows.map(({ id, name }) => ({ of: 'delegation' as const, id, name })),
    ...exhibitors.rows.map(({ id, displayName }) => ({
      ...{ of: 'exhibitor' as const, id, name: displayName },
    })),
  ];
  const chosen = parties.find((party) => keyOf(party) === wanted) ?? null;
  return {
    parties,
    chosen,
    waiting: chosen ? await api.custody.waiting({ edition, of: chosen.of, id: chosen.id }) : [],
    handovers,
    printers,
    mayPrint,
  };
}

type Party = { of: 'delegation' | 'exhibitor'; id: string; name: string };

function keyOf({ of, id }: Pick<Party, 'of' | 'id'>): string {
  return `${of}.${id}`;
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const direction = textIn(form, 'intent').startsWith('back') ? 'given-back' : 'taken-over';
  const delegationId = textIn(form, 'delegationId') || null;
  const exhibitorId = textIn(form, 'exhibitorId') || null;
  return attempt(form, async () => {
    await api.custody.handOver({
      edition,
      direction,
      delegationId,
      exhibitorId,
      numbers: form.getAll('number').map(Number),
      takenBy: textIn(form, 'takenBy'),
      shown: textIn(form, 'shown'),
    });
    const party = delegationId
      ? keyOf({ of: 'delegation', id: delegationId })
      : keyOf({ of: 'exhibitor', id: exhibitorId ?? '' });
    return redirect(`/office/${edition}/badges/handover?of=${party}`);
  });
}

/** Who took which badges away. */
export default function BadgesHandover({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { parties, chosen, handovers, printers, mayPrint } = loaderData;
  const t = useTranslations('printing');

  return (
    <>
      <PageHeader title={t('handover.title')} lead={t('handover.lead')} />
      <Form method="get" className="panel act-form">
        <label className="field">
          {t('handover.choose')}
          <select name="of" defaultValue={chosen ? keyOf(chosen) : ''}>
            {(['delegation', 'exhibitor'] as const).map((of) => (
              <optgroup key={of} label={t(`bearer.${of}`)}>
                {parties
                  .filter((party) => party.of === of)
                  .map((party) => (
                    <option key={party.id} value={keyOf(party)}>
                      {party.name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <div className="form-foot">
          <button className="button button-first">{t('handover.show')}</button>
        </div>
      </Form>
      {chosen && (
        <section className="panel">
          <h2 dir="auto">{chosen.name}</h2>
          {mayPrint && chosen.of === 'delegation' && (
            <details>
              <summary>{t('handover.pack')}</summary>
              <p>{t('handover.packHint')}</p>
              <form
                method="post"
                action={`/office/${edition}/badges/handover/pack`}
                target="_blank"
                className="act-form"
              >
                <input type="hidden" name="delegation" value={chosen.id} />
                <PrinterFields printers={printers} />
                <div className="form-foot">
                  <button className="button">{t('handover.pack')}</button>
                </div>
              </form>
            </details>
          )}
          <Waiting {...loaderData} party={chosen} answer={actionData} />
        </section>
      )}
      <section className="panel">
        <h2>{t('handover.list')}</h2>
        {handovers.length === 0 && <p>{t('handover.none')}</p>}
        <ul className="rows">
          {handovers.map((handover) => (
            <li key={handover.id}>
              <Handover handover={handover} answer={actionData} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

function Waiting({
  waiting,
  party,
  answer,
}: Pick<Loaded, 'waiting'> & { party: Party; answer: unknown }) {
  const t = useTranslations('printing.handover');
  if (waiting.length === 0) return <p>{t('allTaken')}</p>;

  return (
    <ActForm intent="hand" answer={answer} submit={t('hand')}>
      <input type="hidden" name={`${party.of}Id`} value={party.id} />
      <fieldset>
        <legend>{t('waiting')}</legend>
        {waiting.map(({ idx, code, printed }) => (
          <label key={idx} className="check-field">
            <input
              type="checkbox"
              name="number"
              value={idx}
              defaultChecked={printed}
              disabled={!printed}
            />
            <bdi className="reference">{code}</bdi> {!printed && t('unprinted')}
          </label>
        ))}
      </fieldset>
      <Signer />
    </ActForm>
  );
}

function Handover({
  handover: { id, direction, at, partyName, takenBy, shown, badges, ...party },
  answer,
}: {
  handover: Loaded['handovers'][number];
  answer: unknown;
}) {
  const t = useTranslations('printing.handover');
  const { dateTime } = useFormatter();

  return (
    <details>
      <summary>
        {dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })} ·{' '}
        <bdi dir="auto">{partyName ?? takenBy}</bdi> · {t('numbers', { count: badges.length })} ·{' '}
        {direction === 'taken-over' ? t('takenOver') : t('givenBack')}
      </summary>
      <p>
        <bdi dir="auto">{takenBy}</bdi> {shown && <bdi dir="auto">({shown})</bdi>}
      </p>
      <p>
        {badges.map(({ idx, code }) => (
          <bdi key={idx} className="reference">
            {code}{' '}
          </bdi>
        ))}
      </p>
      {direction === 'taken-over' && (
        <ActForm intent={`back ${id}`} answer={answer} submit={t('back')}>
          <input type="hidden" name="delegationId" value={party.delegationId ?? ''} />
          <input type="hidden" name="exhibitorId" value={party.exhibitorId ?? ''} />
          <fieldset>
            {badges.map(({ idx, code }) => (
              <label key={idx} className="check-field">
                <input type="checkbox" name="number" value={idx} />
                <bdi className="reference">{code}</bdi>
              </label>
            ))}
          </fieldset>
          <Signer />
        </ActForm>
      )}
    </details>
  );
}

function Signer() {
  const t = useTranslations('printing.handover');
  return (
    <>
      <TextField name="takenBy" label={t('takenBy')} required maxLength={120} />
      <TextField name="shown" label={t('shown')} maxLength={120} />
    </>
  );
}
