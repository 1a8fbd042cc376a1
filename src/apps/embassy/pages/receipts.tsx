import { useFormatter, useTranslations } from 'use-intl';
import { pageContext } from '../../page-context.ts';
import { EmbassyFrame } from '../frame.tsx';
import { stepAddress } from '../steps.ts';
import type { Route } from './+types/receipts.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return context.get(pageContext).api.answers.own({ edition });
}

/** Every answer a government has given, the newest first: each is kept, none is overwritten. */
export default function ReceiptsPage({ loaderData, params: { edition } }: Route.ComponentProps) {
  const t = useTranslations('answers');
  const format = useFormatter();

  return (
    <EmbassyFrame step="receipts" title={t('receipts.title')} lead={t('receipts.lead')}>
      {loaderData.answers.length === 0 && <p>{t('receipts.none')}</p>}
      <ol className="guest-hub">
        {loaderData.answers.map((answer, index) => (
          <li key={answer.version} data-state={index === 0 ? 'done' : undefined}>
            <h2>
              <a href={`${stepAddress(edition, 'receipts')}/${answer.version}`}>
                <bdi>{answer.receipt}</bdi>
              </a>
            </h2>
            <p>
              {t(`decision.${answer.decision}`)} ·{' '}
              {format.dateTime(answer.answeredAt, { dateStyle: 'long', timeStyle: 'short' })}
              {answer.onBehalf && ` · ${t('onBehalf')}`}
            </p>
          </li>
        ))}
      </ol>
    </EmbassyFrame>
  );
}
