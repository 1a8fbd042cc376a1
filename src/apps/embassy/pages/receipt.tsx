import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { AnswerFacts } from '#modules/invitations/answers/screens/answer-facts.tsx';
import { CountryName } from '#ui/country-name';
import { LocalText } from '#ui/local-text';
import { pageContext } from '../../page-context.ts';
import { EmbassyFrame } from '../frame.tsx';
import { useGuestFrame } from '../layout.tsx';
import { stepAddress } from '../steps.ts';
import type { Route } from './+types/receipt.ts';

export async function loader({ context, params: { edition, version } }: Route.LoaderArgs) {
  const { answers } = await context.get(pageContext).api.answers.own({ edition });
  const answer = answers.find((one) => String(one.version) === version);
  if (!answer) throw data(null, { status: 404 });
  return { answer, isLatest: answer === answers[0] };
}

/** The confirmation of an answer: one page of paper, with a number to name on the telephone. */
export default function ReceiptPage({ loaderData }: Route.ComponentProps) {
  const { answer, isLatest } = loaderData;
  const t = useTranslations('answers.receipt');
  const { edition, country } = useGuestFrame();

  return (
    <EmbassyFrame step="receipts" title={t('title')}>
      <p>
        <output>{isLatest ? t('recorded') : t('replaced')}</output>
      </p>
      <p className="receipt-number">
        <bdi>{answer.receipt}</bdi>
      </p>
      <p>
        <LocalText text={edition.name} /> · <CountryName code={country} />
      </p>
      <AnswerFacts answer={answer} />
      {answer.focalPoint?.email && <p className="no-print">{t('mailed')}</p>}
      <p className="no-print">
        {answer.decision === 'accepted' && (
          <a className="button" href={stepAddress(edition.id, 'delegation')}>
            {t('next')}
          </a>
        )}
      </p>
      <p className="no-print">
        <a href={`/embassy/${edition.id}`}>{t('home')}</a> ·{' '}
        <a href={stepAddress(edition.id, 'answer')}>{t('change')}</a> · {t('print')}
      </p>
    </EmbassyFrame>
  );
}
