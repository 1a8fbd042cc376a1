import { useTranslations } from 'use-intl';
import {
  mayAnnounceExhibits,
  mayCountersign,
  mayEnterAmmunition,
} from '#modules/exhibits/permissions';
import { EntryForm, LotForm } from '#modules/exhibits/screens/entry-forms.tsx';
import { LotAccount } from '#modules/exhibits/screens/lot-account.tsx';
import { Proposals } from '#modules/exhibits/screens/proposals.tsx';
import { entryKinds } from '#modules/exhibits/types';
import { isAllowed } from '#platform/permissions';
import { tableQuerySchema } from '#platform/table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { wordIn } from '../form-values.ts';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Api } from '../../server/router.ts';
import type { Route } from './+types/ammunition.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const isOwn = !roles.roles.some((role) => role !== 'exhibitor');
  const mayRegister = isAllowed(roles, mayAnnounceExhibits);
  const admitted = tableQuerySchema.parse({
    ...{ pageSize: 5_000, sort: 'displayName', filters: { state: ['admitted'] } },
  });
  const [ammunition, exhibitors] = await Promise.all([
    api.exhibits.account({ edition }),
    mayRegister && !isOwn ? api.exhibitors.list({ edition, ...admitted }) : undefined,
  ]);
  return {
    ...{ ammunition, isOwn, mayRegister },
    mayEnter: isAllowed(roles, mayEnterAmmunition),
    maySign: isAllowed(roles, mayCountersign),
    exhibitors: exhibitors?.rows.map(({ id, displayName }) => ({ value: id, label: displayName })),
  };
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
  const intent = wordIn(form, 'intent');
  const id = wordIn(form, 'id');
  if (intent === 'countersign') await api.exhibits.countersign({ edition, id });
  else if (intent === 'drop') await api.exhibits.drop({ edition, id });
  else if (intent === 'register')
    await api.exhibits.registerLot({
      edition,
      code: wordIn(form, 'code'),
      nature: wordIn(form, 'nature'),
      exhibitorId: wordIn(form, 'exhibitorId') || null,
    });
  else
    await api.exhibits.propose({
      edition,
      lotId: wordIn(form, 'lotId'),
      kind: entryKinds.find((one) => one === wordIn(form, 'kind')) ?? 'received',
      rounds: Number(wordIn(form, 'rounds')),
      rangeSessionId: wordIn(form, 'rangeSessionId') || null,
      takesBack: wordIn(form, 'takesBack') || null,
    });
}

/** The account of ammunition: differences first, then what waits for a signature, then lot by lot. */
export default function Ammunition({ loaderData, actionData }: Route.ComponentProps) {
  const { ammunition, isOwn, mayRegister, mayEnter, maySign, exhibitors } = loaderData;
  const { lots, sessions, proposals } = ammunition;
  const t = useTranslations('exhibits.ammunition');
  const codes = new Map(sessions.map(({ id, code }) => [id, code]));
  const differences = lots.reduce((count, lot) => count + lot.differences.length, 0);
  const typed = actionData?.typed;
  const isElsewhere = typed && (typed['takesBack'] || typed['id']);

  return (
    <>
      <PageHeader title={t('title')} lead={isOwn ? t('leadOwn') : t('lead')} />
      {actionData && isElsewhere && <ProblemPanel problem={actionData.problem} />}
      {lots.length === 0 ? (
        <EmptyState title={t('emptyTitle')} what={t('emptyWhat')} first={t('emptyFirst')} />
      ) : (
        <section className="goods-alarm" data-alarm={differences > 0} aria-live="polite">
          <p>{differences > 0 ? t('total', { count: differences }) : t('allBalanced')}</p>
        </section>
      )}
      {!isOwn && <Proposals proposals={proposals} codes={codes} mayCountersign={maySign} />}
      {mayEnter && lots.length > 0 && (
        <details className="panel" open={typed?.['intent']?.[0] === 'propose' && !isElsewhere}>
          <summary>{t('enter')}</summary>
          <EntryForm
            lots={lots}
            sessions={sessions}
            answer={isElsewhere ? undefined : actionData}
          />
        </details>
      )}
      {mayRegister && (
        <details className="panel" open={typed?.['intent']?.[0] === 'register'}>
          <summary>{t('register')}</summary>
          <LotForm exhibitors={exhibitors} answer={actionData} />
        </details>
      )}
      {lots.map((lot) => (
        <LotAccount key={lot.id} lot={lot} codes={codes} mayEnter={mayEnter} />
      ))}
    </>
  );
}
