import { data, redirect } from 'react-router';
import { IntlProvider, useTranslations } from 'use-intl';
import { AlertBanner } from '#modules/alerts/screens/own-alerts.tsx';
import { mayReadAccessNeeds } from '#modules/stays/permissions';
import { OfficerCard } from '#modules/stays/screens/officer-card.tsx';
import { officerStatuses } from '#modules/stays/types';
import { textIn } from '#platform/form-text';
import { isAllowed } from '#platform/permissions';
import { ProblemPanel } from '#ui/problem-panel';
import { useDocument } from '../document-context.ts';
import { unreadAlerts } from '../office/alert-acts.ts';
import { rolesIn } from '../office/roles-in.ts';
import { pageContext } from '../page-context.ts';
import { attempt } from '../problem-api.ts';
import { LanguageChoice } from '../public/language-choice.tsx';
import publicStyles from '../public/public.css?url';
import type { Route } from './+types/page.ts';
import liaisonStyles from './liaison.css?url';
import manifest from './liaison.webmanifest?url';
// Workers to the bundler, because that makes each a file of its own in both builds.
// oxlint-disable-next-line import/default
import worker from './liaison-worker.ts?worker&url';
// oxlint-disable-next-line import/default
import script from './phone.ts?worker&url';

export const links = () => [
  { rel: 'stylesheet', href: publicStyles },
  { rel: 'stylesheet', href: liaisonStyles },
  { rel: 'manifest', href: manifest },
];

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const [duties, plan, alerts] = await Promise.all([
    api.stays.duties({ edition }),
    api.editions.plan({ edition }),
    unreadAlerts(api, account, edition),
  ]);
  return {
    duties,
    alerts,
    timeZone: plan.edition.timeZone,
    mayReadNeeds: isAllowed(rolesIn(account, edition), mayReadAccessNeeds),
    // So that a form sent twice is told once.
    eventIds: duties.delegations.map(() => crypto.randomUUID()),
  };
}

/** The way without a script: one form, one thing told. */
export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api, clock } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const read = textIn(form, 'read');
    if (read) {
      await api.alerts.read({ edition, id: read });
      return redirect(`/liaison/${edition}`);
    }
    if (form.get('intent') === 'access') {
      const participantId = textIn(form, 'person');
      const asked = { edition, participantId, purpose: 'reception' } as const;
      const { content } = await api.stays.readAccessNeeds(asked);
      return data({ participantId, needs: content });
    }
    const [word, minutes] = textIn(form, 'status').split(':');
    const event = {
      id: textIn(form, 'event'),
      delegationId: textIn(form, 'delegation'),
      legId: textIn(form, 'leg') || null,
      status: officerStatuses.find((known) => known === word) ?? 'need-help',
      minutes: minutes ? Number(minutes) : null,
      deviceTime: clock.now(),
    };
    await api.stays.report({ edition, events: [event] });
    return redirect(`/liaison/${edition}#${event.delegationId}`);
  });
}

export default function Liaison({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { duties, alerts, timeZone, mayReadNeeds, eventIds } = loaderData;
  const { locale, messages } = useDocument();
  const answer = actionData && 'needs' in actionData ? actionData : undefined;

  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      <div id="liaison" data-worker={worker} data-zone={timeZone}>
        <Bar />
        <main>
          <Heading />
          <AlertBanner alerts={alerts} address={`/liaison/${edition}`} />
          {actionData && 'problem' in actionData && <ProblemPanel problem={actionData.problem} />}
          <div id="delegations">
            {duties.delegations.length === 0 && <Nobody />}
            {duties.delegations.map((stay, index) => (
              <OfficerCard
                key={stay.delegation.id}
                stay={stay}
                at={duties.at}
                eventId={eventIds[index] ?? ''}
                mayReadNeeds={mayReadNeeds}
                needs={answer}
              />
            ))}
          </div>
        </main>
        <footer className="foot">
          <LanguageChoice />
        </footer>
      </div>
      <script type="module" src={script} />
    </IntlProvider>
  );
}

/** How old what is shown is, and what the office does not know yet. */
function Bar() {
  const t = useTranslations('stays.phone');

  return (
    <div className="liaison-bar" aria-live="polite">
      <p data-note="age" hidden>
        {t('age')} <span data-value="age" />
      </p>
      <p data-note="unsent" hidden>
        {t('unsent')} <span data-value="unsent" /> · {t('kept')}
      </p>
      <p data-note="sent" hidden>
        {t('allSent')}
      </p>
      <p data-note="refused" hidden>
        {t('refused')} <span data-value="refused" />
      </p>
      <p data-note="sign-in" hidden>
        <a href="/sign-in">{t('signIn')}</a>
      </p>
    </div>
  );
}

function Heading() {
  const t = useTranslations('stays.phone');

  return (
    <>
      <title>{t('title')}</title>
      <h1>{t('title')}</h1>
    </>
  );
}

function Nobody() {
  const t = useTranslations('stays.phone');
  return <p className="quiet">{t('none')}</p>;
}
