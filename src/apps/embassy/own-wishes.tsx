import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useTranslations } from 'use-intl';
import { PartyChoice, PartyScreen } from '#modules/meetings/screens/wishes/party-screen.tsx';
import { textIn } from '#platform/form-text';
import type { Answer } from '#ui/form';
import { changeOwnWishes, readOwnWishes } from '../office/wish-acts.ts';
import { pageContext } from '../page-context.ts';
import { attempt } from '../problem-api.ts';
import { EmbassyFrame } from './frame.tsx';
import type { StepId } from './steps.ts';

/** The wishes of an embassy's delegations and of a visitor: one page at two addresses. */
export async function readPage({ context, params, url }: LoaderFunctionArgs) {
  return readOwnWishes(context.get(pageContext).api, params['edition'] ?? '', url);
}

export async function answerForm({ context, params, request, url }: ActionFunctionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const address = await changeOwnWishes(api, params['edition'] ?? '', url, form);
    // Without a script the page comes back to the list where something was said.
    return redirect(`${address}#${textIn(form, 'from')}`, 303);
  });
}

export function OwnWishes({
  step,
  loaded: { parties, page, search },
  answer,
}: {
  step: StepId | null;
  loaded: Awaited<ReturnType<typeof readPage>>;
  answer: Answer;
}) {
  const t = useTranslations('meetingWishes');
  const chosen = page ? `${page.party.kind}:${page.party.id}` : '';

  return (
    <EmbassyFrame step={step} title={t('own.title')} lead={t('own.lead')}>
      <PartyChoice parties={parties} chosen={chosen} />
      {page ? <PartyScreen page={page} search={search} answer={answer} /> : <p>{t('nobody')}</p>}
    </EmbassyFrame>
  );
}
