import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { OwnRequest } from '#modules/requests/schema';
import { textIn } from '#platform/form-text';
import { CountryName } from '#ui/country-name';
import { GuestForm, SubmitButton, TextInput } from '../../embassy/fields.tsx';
import { EmbassyFrame } from '../../embassy/frame.tsx';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { FormFacts } from '../form-facts.tsx';
import type { Route } from './+types/own.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return context.get(pageContext).api.requests.own.read({ edition });
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    await api.requests.own.organisation({
      edition,
      organisation: textIn(form, 'organisation'),
      contact: textIn(form, 'contact'),
      phone: textIn(form, 'phone'),
    });
    return redirect(`/asking/${edition}`, 303);
  });
}

/** What somebody has asked for, and what has become of it. */
export default function OwnRequestsPage({
  loaderData: { asker, form, requests, mayBegin },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('requests');
  const wishes = useTranslations('meetingWishes');
  const meetings = useTranslations('meetingAsking');
  const isFirst = requests.length === 0;

  return (
    <EmbassyFrame title={t('own.title')} lead={t('own.lead')}>
      <p>
        {t(`kind.${form.asker}`)} · <CountryName code={asker.country} /> · {t('own.email')}{' '}
        <bdi>{asker.email}</bdi>
      </p>
      {isFirst && <FormFacts form={form} />}
      {form.organisationFirst && <Organisation asker={asker} answer={actionData} />}
      {!isFirst && (
        <ul className="guest-hub" aria-label={t('own.list')}>
          {requests.map((request) => (
            <RequestLine key={request.id} request={request} edition={edition} />
          ))}
        </ul>
      )}
      {requests.some(({ standing }) => standing === 'accepted') && (
        <p>
          <a href={`/asking/${edition}/wishes`}>{wishes('own.title')}</a> ·{' '}
          <a href={`/asking/${edition}/meetings`}>{meetings('title')}</a>
        </p>
      )}
      {mayBegin && (
        <p>
          <a className="button" href={`/asking/${edition}/person`}>
            {isFirst ? t('own.begin') : t('own.more')}
          </a>
        </p>
      )}
    </EmbassyFrame>
  );
}

function RequestLine({ request, edition }: { request: OwnRequest; edition: string }) {
  const t = useTranslations('requests');
  const { id, standing, givenNames, familyName } = request;
  const acts = { draft: 'own.finish', question: 'own.answer' } as const;
  const act = standing === 'draft' || standing === 'question' ? acts[standing] : 'own.open';

  return (
    <li data-state={standing === 'accepted' ? 'done' : 'open'}>
      <strong dir="auto">
        {givenNames} {familyName}
      </strong>
      <p>{t(`standing.${standing}`)}</p>
      <a className="button button-quiet" href={`/asking/${edition}/${id}`}>
        {t(act)}
        <span className="unseen">
          {' '}
          {givenNames} {familyName}
        </span>
      </a>
    </li>
  );
}

function Organisation({
  asker,
  answer,
}: {
  asker: Route.ComponentProps['loaderData']['asker'];
  answer: unknown;
}) {
  const t = useTranslations('requests.own');
  const form = (
    <GuestForm answer={answer} intent="organisation">
      <TextInput
        name="organisation"
        label={t('organisation')}
        defaultValue={asker.organisation}
        maxLength={200}
        autoComplete="organization"
        required
      />
      <TextInput
        name="contact"
        label={t('contact')}
        defaultValue={asker.contact}
        maxLength={200}
        autoComplete="name"
        required
      />
      <TextInput
        name="phone"
        type="tel"
        label={t('phone')}
        defaultValue={asker.phone}
        maxLength={40}
        autoComplete="tel"
      />
      <SubmitButton>{t('saveOrganisation')}</SubmitButton>
    </GuestForm>
  );

  return (
    <section>
      <h2>{t('organisationTitle')}</h2>
      {asker.organisation ? (
        <>
          <p dir="auto">
            <strong>{asker.organisation}</strong> · {asker.contact}
          </p>
          <details open={answer !== undefined}>
            <summary>{t('changeOrganisation')}</summary>
            {form}
          </details>
        </>
      ) : (
        form
      )}
    </section>
  );
}
