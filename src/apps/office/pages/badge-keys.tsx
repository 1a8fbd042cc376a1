import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { mayKeepBadgeKeys } from '#modules/badges/trust/permissions';
import { DeskForm, RotateForm } from '#modules/badges/trust/screens/key-forms.tsx';
import { KeyTable } from '#modules/badges/trust/screens/key-table.tsx';
import { RootPanel } from '#modules/badges/trust/screens/root-panel.tsx';
import { textIn } from '#platform/form-text';
import { inLanguage } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/badge-keys.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const plan = await api.editions.plan({ edition });
  return {
    ...(await api.badgeKeys.overview({ edition })),
    revocations: await api.revocations.current({ edition }),
    categories: plan.categories.map(({ code, name }) => ({ code, name })),
    startsOn: plan.edition.startsOn,
    endsOn: plan.edition.endsOn,
    mayKeep: isAllowed(rolesIn(account, edition), mayKeepBadgeKeys),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { badgeKeys } = context.get(pageContext).api;
  const form = await request.formData();
  return attempt(form, async () => {
    switch (textIn(form, 'intent')) {
      case 'rotate': {
        const { kid } = await badgeKeys.rotate({ edition, lastDay: textIn(form, 'lastDay') });
        return { done: 'rotated', kid, file: null } as const;
      }
      case 'desk': {
        const desk = await badgeKeys.makeDesk({
          edition,
          label: textIn(form, 'label'),
          categories: codesIn(form),
          firstDay: textIn(form, 'firstDay'),
          lastDay: textIn(form, 'lastDay'),
          passphrase: textIn(form, 'password'),
        });
        return { done: 'desk', ...desk } as const;
      }
      default: {
        const { kid } = await badgeKeys.retire({ edition, kid: Number(textIn(form, 'kid')) });
        return { done: 'retired', kid, file: null } as const;
      }
    }
  });
}

export default function BadgeKeys({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { keys, root, list, revocations, startsOn, endsOn, mayKeep } = loaderData;
  const t = useTranslations('badgeKeys');
  const locale = useLocale();
  const format = useFormatter();
  const categories = loaderData.categories.map(({ code, name }) => ({
    code,
    name: inLanguage(name, locale),
  }));
  const act = actionData && 'done' in actionData ? actionData : undefined;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {act && act.done !== 'desk' && <output>{t(act.done, { kid: String(act.kid) })}</output>}
      <RootPanel root={root} list={list} />
      <section className="panel" aria-labelledby="keys">
        <h2 id="keys">{t('keys')}</h2>
        {keys.length === 0 ? (
          <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
        ) : (
          <KeyTable
            keys={keys}
            categoryNames={Object.fromEntries(categories.map(({ code, name }) => [code, name]))}
            mayKeep={mayKeep}
          />
        )}
      </section>
      <section className="panel" aria-labelledby="dead-badges">
        <h2 id="dead-badges">{t('revocations.title')}</h2>
        <p>
          {t('revocations.state', {
            epoch: String(revocations.epoch),
            date: format.dateTime(revocations.issuedAt, {
              dateStyle: 'medium',
              timeStyle: 'short',
            }),
            count: revocations.count,
            reprinted: revocations.reprinted,
          })}
        </p>
        <a className="button" href={`/api/v1/editions/${edition}/badges/revocations/sheet`}>
          {t('revocations.paper')}
        </a>
      </section>
      {mayKeep && keys.length > 0 && <RotateForm answer={actionData} lastDay={endsOn} />}
      {mayKeep && (
        <DeskForm
          answer={actionData}
          made={act?.done === 'desk' ? act : undefined}
          firstDay={startsOn}
          lastDay={endsOn}
          categories={categories}
        />
      )}
    </>
  );
}

function codesIn(form: FormData): number[] {
  return [...form.keys()]
    .filter((name) => name.startsWith('category-'))
    .map((name) => Number(name.slice('category-'.length)));
}
