import { data, redirect } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { canWithdraw } from '#modules/requests/rules';
import type { OwnRequest } from '#modules/requests/schema';
import { documentKinds } from '#modules/requests/types';
import { textIn } from '#platform/form-text';
import { CheckGroup, GuestForm, SubmitButton } from '../../embassy/fields.tsx';
import { EmbassyFrame } from '../../embassy/frame.tsx';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { AnswerForm, PapersForm } from '../papers-forms.tsx';
import { SendPanel } from '../send-panel.tsx';
import type { Route } from './+types/request.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { edition } = params;
  const own = await context.get(pageContext).api.requests.own.read({ edition });
  const found = own.requests.find(({ id }) => id === params.request);
  if (!found) throw data(null, { status: 404 });
  const done = new URL(request.url).searchParams.get('done');
  return { request: found, form: own.form, done };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { own } = context.get(pageContext).api.requests;
  const { edition, request: id } = params;
  const form = await request.formData();
  const file = (name: string) => {
    const value = form.get(name);
    return value instanceof File && value.size > 0 ? value : undefined;
  };
  return attempt(form, async () => {
    const intent = textIn(form, 'intent');
    const photo = file('photo');
    if (intent === 'papers') {
      const documents = documentKinds.flatMap((kind) => {
        const paper = file(kind);
        return paper ? [{ kind, file: paper }] : [];
      });
      await own.handIn({ edition, id, documents, ...(photo && { photo }) });
    }
    if (intent === 'send')
      // Without the mark the API refuses, and names the field.
      await own.send({ edition, id, notice: form.has('notice') as true });
    if (intent === 'answer') {
      const papers = ['paper1', 'paper2', 'paper3'].flatMap((name) => file(name) ?? []);
      const answer = textIn(form, 'answer');
      await own.answer({ edition, id, answer, papers, ...(photo && { photo }) });
    }
    if (intent === 'withdraw' && form.has('sure')) await own.withdraw({ edition, id });
    return redirect(`/asking/${edition}/${id}?done=${encodeURIComponent(intent)}`, 303);
  });
}

/** One request: to be completed and sent, and then what has become of it. */
export default function RequestPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { request, form, done } = loaderData;
  const t = useTranslations('requests');
  const { standing } = request;

  return (
    <EmbassyFrame title={`${request.givenNames} ${request.familyName}`}>
      <p>
        <strong>{t(`standing.${standing}`)}</strong>
      </p>
      {!actionData && done === 'papers' && <output className="notice">{t('papers.saved')}</output>}
      {!actionData && done === 'answer' && (
        <output className="notice">{t('question.saved')}</output>
      )}
      {standing === 'draft' ? (
        <>
          <PapersForm form={form} request={request} answer={actionData} />
          <SendPanel request={request} edition={params.edition} answer={actionData} />
        </>
      ) : (
        <Sent request={request} />
      )}
      {standing === 'question' && <AnswerForm request={request} answer={actionData} />}
      {canWithdraw(standing) && <WithdrawForm answer={actionData} />}
      <p>
        <a href={`/asking/${params.edition}`}>{t('own.title')}</a>
      </p>
    </EmbassyFrame>
  );
}

function Sent({ request }: { request: OwnRequest }) {
  const t = useTranslations('requests');
  const format = useFormatter();
  const { standing, sentAt, documents, answers } = request;
  const day = (date: Date) =>
    format.dateTime(date, { dateStyle: 'long', timeStyle: 'short', numberingSystem: 'latn' });

  return (
    <>
      {standing !== 'draft' && <p className="notice">{t(`state.${standing}`)}</p>}
      {sentAt && <p>{t('state.sent', { date: day(sentAt) })}</p>}
      {documents.length > 0 && (
        <p>
          {t('state.received', {
            list: format.list(documents.map(({ kind }) => t(`document.${kind}`))),
          })}
        </p>
      )}
      {answers.map(({ answer, answeredAt }) => (
        <section key={answeredAt.toISOString()} className="guest-group">
          <h3>{t('question.given', { date: day(answeredAt) })}</h3>
          <p dir="auto">{answer}</p>
        </section>
      ))}
    </>
  );
}

function WithdrawForm({ answer }: { answer: unknown }) {
  const t = useTranslations('requests.withdraw');

  return (
    <details>
      <summary>{t('title')}</summary>
      <p>{t('lead')}</p>
      <GuestForm answer={answer} intent="withdraw">
        <CheckGroup name="sure" label={t('title')} options={[{ value: 'on', label: t('sure') }]} />
        <SubmitButton quiet>{t('act')}</SubmitButton>
      </GuestForm>
    </details>
  );
}
