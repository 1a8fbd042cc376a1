import { Form } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { pinKinds } from '#modules/badges/pins/types';
import { countriesByName } from '#platform/countries';
import { textIn } from '#platform/form-text';
import { tableQuerySchema } from '#platform/table';
import { CountryName } from '#ui/country-name';
import { EmptyState } from '#ui/empty-state';
import { ActForm, SelectField, TextField } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { StateMark } from '#ui/state-mark';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Api } from '../../server/router.ts';
import type { Route } from './+types/badges-pins.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const query = tableQuerySchema.parse({ pageSize: 1_000 });
  const [pins, delegations] = await Promise.all([
    api.pins.list({ edition }),
    api.delegations.list({ edition, ...query }),
  ]);
  return { pins, delegations: delegations.rows.map(({ id, name }) => ({ id, name })) };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    await act(api, edition, form);
    return null;
  });
}

async function act(api: Api, edition: string, form: FormData): Promise<void> {
  const intent = textIn(form, 'intent');
  const number = textIn(form, 'number');
  if (intent === 'return') await api.pins.takeBack({ edition, number });
  else if (intent === 'lose') await api.pins.lose({ edition, number });
  else if (intent === 'enter')
    await api.pins.enter({
      edition,
      kind: pinKinds.find((one) => one === textIn(form, 'kind')) ?? 'minister',
      from: textIn(form, 'from'),
      until: textIn(form, 'until'),
    });
  else
    await api.pins.handOut({
      edition,
      number,
      country: textIn(form, 'country'),
      delegationId: textIn(form, 'delegationId') || null,
      holder: textIn(form, 'holder'),
    });
}

/** The register of numbered pins. */
export default function BadgesPins({
  loaderData: { pins, delegations },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslations('printing.pin');
  const locale = useLocale();
  const held = pins.filter(({ state }) => state === 'held');

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {actionData && <ProblemPanel problem={actionData.problem} />}
      <section className="panel columns">
        {held.length > 0 && (
          <details>
            <summary>{t('handOutTitle')}</summary>
            <ActForm intent="hand-out" answer={actionData} submit={t('handOut')}>
              <SelectField
                name="number"
                label={t('number')}
                required
                options={held.map(({ number, kind }) => ({
                  value: String(number),
                  label: `${number} · ${t(`kind.${kind}`)}`,
                }))}
              />
              <SelectField
                name="country"
                label={t('country')}
                required
                unset=""
                options={countriesByName(locale).map(({ code, name }) => ({
                  value: code,
                  label: name,
                }))}
              />
              <SelectField
                name="delegationId"
                label={t('delegation')}
                unset=""
                options={delegations.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextField name="holder" label={t('holder')} maxLength={120} />
            </ActForm>
          </details>
        )}
        <details>
          <summary>{t('enter')}</summary>
          <ActForm intent="enter" answer={actionData} submit={t('enter')}>
            <SelectField
              name="kind"
              label={t('kindLabel')}
              required
              options={pinKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
            <TextField type="number" name="from" label={t('from')} required min={1} max={9_999} />
            <TextField type="number" name="until" label={t('until')} required min={1} max={9_999} />
          </ActForm>
        </details>
      </section>
      {pins.length === 0 ? (
        <EmptyState title={t('emptyTitle')} what={t('emptyWhat')} first={t('emptyFirst')} />
      ) : (
        <ul className="rows panel">
          {pins.map((pin) => (
            <li key={pin.number}>
              <PinRow pin={pin} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const tones = { held: 'quiet', out: 'good', lost: 'bad' } as const;

function PinRow({ pin }: { pin: Route.ComponentProps['loaderData']['pins'][number] }) {
  const t = useTranslations('printing.pin');
  const { dateTime } = useFormatter();
  const when = pin.state === 'held' ? pin.returnedAt : pin.handedOutAt;

  return (
    <div className="page-actions">
      <strong>
        <bdi>{pin.number}</bdi>
      </strong>
      <span>{t(`kind.${pin.kind}`)}</span>
      <StateMark tone={tones[pin.state]}>{t(`state.${pin.state}`)}</StateMark>
      {pin.country && pin.state !== 'held' && <CountryName code={pin.country} />}
      {pin.holder && <bdi dir="auto">{pin.holder}</bdi>}
      {when && (
        <span>
          {t(pin.state === 'held' ? 'returnedAt' : 'handedOutAt')}{' '}
          {dateTime(when, { dateStyle: 'medium', timeStyle: 'short' })}
        </span>
      )}
      {pin.state !== 'held' && (
        <Form method="post" className="page-actions">
          <input type="hidden" name="number" value={pin.number} />
          <button className="button" name="intent" value="return">
            {t('takeBack')}
          </button>
          {pin.state === 'out' && (
            <button className="button button-danger" name="intent" value="lose">
              {t('lose')}
            </button>
          )}
        </Form>
      )}
    </div>
  );
}
