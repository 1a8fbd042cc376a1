import { Link, redirect } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { mayArrangePrecedence } from '#modules/precedence/permissions';
import { OrderTable } from '#modules/precedence/screens/order-table.tsx';
import { Contradictions, PinForm, PinList } from '#modules/precedence/screens/pins.tsx';
import { rulesIn } from '#modules/precedence/screens/rules-in';
import { RulesForm } from '#modules/precedence/screens/rules-form.tsx';
import { Views } from '#modules/precedence/screens/views.tsx';
import { inLanguage } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { ActForm, LongTextField } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/precedence-ceremony.ts';
import { arrange } from './precedence-acts.ts';

export async function loader({
  context,
  params: { edition, ceremony: ceremonyId },
  request,
}: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const parameters = new URL(request.url).searchParams;
  const isPreview = parameters.has('preview');
  return {
    isPreview,
    order: isPreview
      ? await api.precedence.preview({ edition, ceremonyId, rules: rulesIn(parameters) })
      : await api.precedence.order({ edition, ceremonyId }),
    parties: await api.precedence.offices({ edition }),
    mayArrange: isAllowed(rolesIn(account, edition), mayArrangePrecedence),
  };
}

export async function action({
  context,
  params: { edition, ceremony: ceremonyId },
  request,
}: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => redirect(await arrange(api, { edition, ceremonyId }, form)));
}

/** A ceremony: its order with reasons, its rules, who is pinned, and giving it out. */
export default function PrecedenceCeremony({
  loaderData: { order, parties, isPreview, mayArrange },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('precedence');
  const locale = useLocale();
  const format = useFormatter();
  const { ceremony, placed, pins, contradictions } = order;
  const here = `/office/${edition}/precedence/${ceremony.id}`;
  const failed = actionData?.typed['intent']?.[0];

  return (
    <>
      <PageHeader
        title={inLanguage(ceremony.name, locale)}
        lead={
          ceremony.startsAt
            ? format.dateTime(ceremony.startsAt, { dateStyle: 'full', timeStyle: 'short' })
            : t('unscheduled')
        }
        actions={
          <>
            <Link className="button" to={`${here}/versions`}>
              {t('version.title')}
            </Link>
            <Link to={`/office/${edition}/precedence`}>{t('title')}</Link>
          </>
        }
      />
      {actionData && (failed === 'rules' || failed === 'unpin') && (
        <ProblemPanel problem={actionData.problem} />
      )}
      {isPreview && (
        <p className="panel">
          <output>{t('rules.previewing')}</output> <Link to={here}>{t('rules.leavePreview')}</Link>
        </p>
      )}
      <Contradictions contradictions={contradictions} parties={parties} />
      <section className="panel">
        <h2>{t('order.title')}</h2>
        <OrderTable placed={placed} />
      </section>
      <details className="panel" open={isPreview}>
        <summary>{t('rules.title')}</summary>
        <RulesForm ceremony={ceremony} mayArrange={mayArrange} />
      </details>
      <section className="panel">
        <h2>{t('pin.title')}</h2>
        <p>{t('pin.lead')}</p>
        <PinList pins={pins} parties={parties} mayArrange={mayArrange} />
        {mayArrange && (
          <details open={failed === 'pin'}>
            <summary>{t('pin.submit')}</summary>
            <PinForm placed={placed} answer={actionData} />
          </details>
        )}
      </section>
      <section className="panel">
        <h2>{t('view.title')}</h2>
        <Views ceremony={ceremony} placed={placed} />
      </section>
      {mayArrange && !isPreview && (
        <section className="panel">
          <h2>{t('version.keep')}</h2>
          <p>{t('version.keepLead')}</p>
          <ActForm intent="keep" answer={actionData} submit={t('version.keep')}>
            <LongTextField name="why" label={t('version.why')} required rows={2} />
          </ActForm>
        </section>
      )}
    </>
  );
}
