import { Link, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { textIn } from '#platform/form-text';
import { inLanguage } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import type { Effect } from '#modules/screening/policy/types';
import { maySetRules } from '#modules/screening/permissions';
import { RuleCard, RuleForm } from '#modules/screening/screens/rule-forms.tsx';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { endOfDayIn, startOfDayIn } from '../local-times.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/screening-rules.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const { categories } = await api.editions.plan({ edition });
  return {
    rules: await api.screening.rules({ edition }),
    categories: categories.map(({ id, name }) => ({ id, name })),
    mayChange: isAllowed(rolesIn(account, edition), maySetRules),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const [intent, id = ''] = textIn(form, 'intent').split(' ');
  return attempt(form, async () => {
    if (intent === 'revoke')
      await api.screening.revokeRule({ edition, id, reason: textIn(form, 'reason') });
    else {
      const { timeZone } = (await api.editions.plan({ edition })).edition;
      await api.screening.adoptRule({
        edition,
        list: textIn(form, 'list') || null,
        programme: textIn(form, 'programme') || null,
        categoryId: textIn(form, 'categoryId') || null,
        // Whether it is one of the effects is for the API to say.
        effect: textIn(form, 'effect') as Effect,
        authority: textIn(form, 'authority'),
        reason: textIn(form, 'reason'),
        validFrom: startOfDayIn(form, 'validFrom', timeZone) ?? new Date(Number.NaN),
        validTo: endOfDayIn(form, 'validTo', timeZone) ?? null,
      });
    }
    return redirect(`/office/${edition}/screening/rules`);
  });
}

export default function ScreeningRules({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { rules, categories, mayChange } = loaderData;
  const t = useTranslations('review.rule');
  const locale = useLocale();

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayChange && (
            <Link className="button button-quiet" to={`/office/${edition}/screening`}>
              {t('back')}
            </Link>
          )
        }
      />
      <p className="panel">{t('default')}</p>
      {rules.map((rule) => (
        <RuleCard
          key={rule.id}
          rule={rule}
          categories={categories}
          mayChange={mayChange}
          answer={actionData}
        />
      ))}
      {mayChange && (
        <section className="panel">
          <h2>{t('new')}</h2>
          <RuleForm
            categories={categories}
            categoryName={(name) => inLanguage(name, locale)}
            answer={actionData}
          />
        </section>
      )}
    </>
  );
}
