import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { PublicationPreview } from '#modules/meetings/screens/planning/publication-preview.tsx';
import { PlanningStepper } from '#modules/meetings/screens/planning/stepper.tsx';
import { readIn } from '#modules/meetings/screens/read-in';
import { partyKinds } from '#modules/meetings/types';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn, wordsIn } from '../form-values.ts';
import { instantIn } from '../local-times.ts';
import { groupsIn } from '../planning-forms.ts';
import type { Route } from './+types/meeting-plans-publish.ts';

const kinds = ['provisional', 'final', 'repair'] as const;

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { plans, publication } = context.get(pageContext).api.meetingPlans;
  const asked = new URL(request.url).searchParams;
  const all = await plans.list({ edition });
  const newest = all.toSorted((one, other) => other.number - one.number);
  const planId = newest.find(({ id }) => id === asked.get('plan'))?.id;
  const kind = kinds.find((one) => one === asked.get('kind')) ?? 'provisional';
  const groups = partyKinds.filter((one) => asked.getAll('group').includes(one));
  return {
    newest,
    planId,
    kind,
    groups,
    preview: planId
      ? await publication.preview({ edition, planId, kind, groups: groupsIn(groups) })
      : null,
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const { edition: about } = await api.editions.plan({ edition });
    const published = await api.meetingPlans.publication.publish({
      edition,
      planId: wordIn(form, 'planId'),
      kind: kinds.find((one) => one === wordIn(form, 'kind')) ?? 'provisional',
      groups: groupsIn(wordsIn(form, 'group')),
      revision: Number(wordIn(form, 'revision')),
      basedOn: Number(wordIn(form, 'basedOn')),
      replyUntil: instantIn(form, 'replyUntil', about.timeZone) ?? null,
      reason: wordIn(form, 'reason'),
      read: readIn(form),
    });
    return { published };
  });
}

export default function MeetingPlansPublish({
  loaderData: { newest, planId, kind, groups, preview },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingPlanning');
  const published = actionData && 'published' in actionData ? actionData.published : null;

  return (
    <>
      <PageHeader title={t('publish.title')} lead={t('publish.lead')} />
      <PlanningStepper edition={edition} now="publish" />
      {published && (
        <p className="panel">
          <output>{t('publish.done', { ...published, number: String(published.number) })}</output>{' '}
          <Link to={`/office/${edition}/meeting-telling`}>{t('publish.toTelling')}</Link>
        </p>
      )}
      {newest.length === 0 ? (
        <p className="panel">{t('score.none')}</p>
      ) : (
        <section className="panel">
          {/* Drawn anew with what the address asks for. */}
          <Form method="get" className="act-form" key={`${planId} ${kind} ${groups.join()}`}>
            <label className="field">
              {t('publish.plan')}
              <select name="plan" defaultValue={planId}>
                {newest.map(({ id, number }) => (
                  <option key={id} value={id}>
                    {t('plan.number', { number: String(number) })}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              {t('publish.kind')}
              <select name="kind" defaultValue={kind}>
                {kinds.map((one) => (
                  <option key={one} value={one}>
                    {t(`publish.kinds.${one}`)}
                  </option>
                ))}
              </select>
            </label>
            <fieldset className="planning-pick">
              <legend>{t('publish.groups')}</legend>
              {partyKinds.map((one) => (
                <label key={one} className="check-field">
                  <input
                    type="checkbox"
                    name="group"
                    value={one}
                    defaultChecked={groups.includes(one)}
                  />
                  {t(`publish.group.${one}`)}
                </label>
              ))}
              <p className="field-hint">{t('publish.groupsHint')}</p>
            </fieldset>
            <div className="form-foot">
              <button className="button">{t('publish.preview')}</button>
            </div>
          </Form>
        </section>
      )}
      {preview && !published && (
        <PublicationPreview
          edition={edition}
          preview={preview}
          kind={kind}
          groups={groups}
          answer={actionData}
        />
      )}
    </>
  );
}
