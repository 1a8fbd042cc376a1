import { useTranslations } from 'use-intl';
import { OwnMeetingsView } from '#modules/meetings/screens/asking/own-page.tsx';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { actOnOwnMeetings, loadOwnMeetings } from '../meeting-acts.ts';
import type { Route } from './+types/my-meetings.ts';

export const loader = (args: Route.LoaderArgs) => loadOwnMeetings(args);
export const action = (args: Route.ActionArgs) => actOnOwnMeetings(args);

/** A company's own meetings, and for a liaison officer those of the delegations in their care. */
export default function MyMeetingsPage({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingAsking');

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {actionData && <ProblemPanel problem={actionData.problem} />}
      <OwnMeetingsView
        page={loaderData}
        typed={actionData?.typed ?? {}}
        address={`/office/${edition}/my-meetings`}
        diaryAddress={`/diary/${edition}`}
      />
    </>
  );
}
