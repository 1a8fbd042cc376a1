import { useTranslations } from 'use-intl';
import { RepairForm } from '#modules/meetings/screens/planning/repair-form.tsx';
import { RepairOutcome, ReplyList } from '#modules/meetings/screens/planning/repair-outcome.tsx';
import { PlanningStepper } from '#modules/meetings/screens/planning/stepper.tsx';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { meetingChoices } from '../meeting-choices.ts';
import { repairIn } from '../planning-forms.ts';
import type { Route } from './+types/meeting-plans-repair.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, locale } = context.get(pageContext);
  const [replies, choices] = await Promise.all([
    api.meetingPlans.replies.list({ edition }),
    meetingChoices(api, edition, locale),
  ]);
  return { replies, choices };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { repair } = context.get(pageContext).api.meetingPlans;
  const form = await request.formData();
  return attempt(form, async () => ({
    repaired: await repair.preview({ edition, ...repairIn(form) }),
  }));
}

export default function MeetingPlansRepair({
  loaderData: { replies, choices },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingPlanning.repair');
  const repaired = actionData && 'repaired' in actionData ? actionData.repaired : null;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PlanningStepper edition={edition} now="repair" />
      <section className="panel">
        <h2>{t('form')}</h2>
        <RepairForm
          parties={choices.parties}
          places={choices.places}
          interpreters={choices.interpreters}
          refusals={replies.filter(({ answer }) => answer !== 'confirmed').length}
          answer={actionData}
        />
      </section>
      {repaired && <RepairOutcome edition={edition} repaired={repaired} />}
      <ReplyList replies={replies} />
    </>
  );
}
