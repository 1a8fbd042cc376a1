import { useFormatter, useTranslations } from 'use-intl';
import { useText } from '#ui/use-text';
import { LocalText } from '#ui/local-text';
import { pageAt } from '../../page-at.ts';
import { pageContext } from '../../page-context.ts';
import { EmbassyFrame } from '../frame.tsx';
import { useGuestFrame } from '../layout.tsx';
import { stepAddress, steps, type Standing, type StepId } from '../steps.ts';
import type { Route } from './+types/hub.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const { isInvited } = await api.answers.standing({ edition });
  const built = steps.filter(({ id }) => pageAt(stepAddress(edition, id)));
  const standings = await Promise.all(
    built.map(async ({ id, standing }) => ({ id, standing: await standing(api, edition) })),
  );
  return { isInvited, standings };
}

/** Where a government stands: what is done, what comes next, until when, and whom to call. */
export default function EmbassyHub({ loaderData, params: { edition } }: Route.ComponentProps) {
  const { isInvited, standings } = loaderData;
  const t = useTranslations('embassy');
  const format = useFormatter();
  const { answerBy, isClosed } = useGuestFrame();
  // The days of a reply are local to the edition and have no hour.
  const lastDay = format.dateTime(new Date(answerBy), { dateStyle: 'full', timeZone: 'UTC' });
  const next = standings.find(({ standing }) => isToDo(standing));

  return (
    <EmbassyFrame title={t('hub.title')}>
      {!isInvited && <p className="problem-panel">{t('hub.notInvited')}</p>}
      <p className="lead">
        {isClosed ? t('hub.closed', { lastDay }) : t('hub.until', { lastDay })}
      </p>
      {next && (
        <p>
          <a className="button" href={stepAddress(edition, next.id)}>
            {t('hub.next', { step: t(`steps.${next.id}`) })}
          </a>
        </p>
      )}
      <ol className="guest-hub">
        {standings.map(({ id, standing }) => (
          <StepLine key={id} edition={edition} id={id} standing={standing} />
        ))}
      </ol>
      <HelpDesk />
    </EmbassyFrame>
  );
}

function StepLine({
  edition,
  id,
  standing,
}: {
  edition: string;
  id: StepId;
  standing: Standing | null;
}) {
  const t = useTranslations('embassy');
  const text = useText();

  return (
    <li data-state={standing?.state}>
      <h2>
        <a href={stepAddress(edition, id)}>{t(`steps.${id}`)}</a>
      </h2>
      {standing && (
        <p>
          <strong>{t(`state.${standing.state}`)}</strong>{' '}
          {text(`embassy.standing.${id}.${standing.state}`, { count: standing.count ?? 0 })}
        </p>
      )}
    </li>
  );
}

function HelpDesk() {
  const t = useTranslations('embassy.help');
  const { ministry, service, helpDesk } = useGuestFrame();
  const { phone, email } = helpDesk;

  return (
    <section>
      <h2>{t('title')}</h2>
      <p>
        <LocalText text={service} />
        <br />
        <LocalText text={ministry} />
      </p>
      <p>
        {phone && (
          <>
            {t('phone')}{' '}
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} dir="ltr">
              {phone}
            </a>
            <br />
          </>
        )}
        {email && (
          <>
            {t('email')}{' '}
            <a href={`mailto:${email}`} dir="ltr">
              {email}
            </a>
          </>
        )}
        {!phone && !email && t('asInvited')}
      </p>
    </section>
  );
}

function isToDo(standing: Standing | null): boolean {
  return standing?.state === 'open' || standing?.state === 'begun';
}
