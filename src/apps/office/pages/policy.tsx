import { textIn } from '#platform/form-text';
import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { mayAdoptActs } from '#modules/policy/permissions';
import { ActCard } from '#modules/policy/screens/act-card.tsx';
import { draftIn, emptyDraft } from '#modules/policy/screens/act-draft';
import { DraftForm } from '#modules/policy/screens/draft-form.tsx';
import { PreviewPanel } from '#modules/policy/screens/preview-panel.tsx';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/policy.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  return {
    acts: await api.policy.acts({ edition }),
    mayAdopt: isAllowed(rolesIn(account, edition), mayAdoptActs),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const intent = textIn(form, 'intent');
  const draft = draftIn(form);

  return attempt(form, async () => {
    if (intent === 'adopt') {
      await api.policy.adopt({ edition, ...draft });
      return redirect(`/office/${edition}/policy`);
    }
    if (intent === 'preview') {
      const changes = await api.exhibitors.previewAct({ edition, ...draft });
      const touched = changes.map(({ exhibitor, wouldBeAdmitted }) => {
        const { id, displayName, country, state } = exhibitor;
        return { id, displayName, country, state, wouldBeAdmitted };
      });
      return { kind: 'preview' as const, draft, touched };
    }
    const reason = textIn(form, 'reason');
    await api.policy.undo({ edition, id: textIn(form, 'id'), reason });
    return redirect(`/office/${edition}/policy`);
  });
}

export default function Policy({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { acts, mayAdopt } = loaderData;
  const t = useTranslations('policy');
  const preview = actionData && 'kind' in actionData ? actionData : undefined;
  const refusal = actionData && 'problem' in actionData ? actionData : undefined;
  const inForce = acts.find(({ standing }) => standing === 'in-force');

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {refusal?.typed['intent']?.[0] === 'adopt' && <ProblemPanel problem={refusal.problem} />}
      {acts.length === 0 && !mayAdopt && (
        <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
      )}
      {acts.length > 0 && !inForce && <p className="panel">{t('noneInForce')}</p>}
      {acts.map((act) => (
        <ActCard key={act.id} act={act} mayUndo={mayAdopt} answer={actionData} />
      ))}
      {mayAdopt && (
        <section className="panel" aria-labelledby="new-act">
          <h2 id="new-act">{t('adopt.title')}</h2>
          <p>{t('adopt.lead')}</p>
          <DraftForm draft={preview?.draft ?? emptyDraft} answer={actionData} />
        </section>
      )}
      {/* Below the button that asked for it, where the reader is looking. */}
      {preview && (
        <PreviewPanel
          draft={preview.draft}
          touched={preview.touched}
          exhibitorHref={(id) => `/office/${edition}/exhibitors/${id}`}
        />
      )}
    </>
  );
}
