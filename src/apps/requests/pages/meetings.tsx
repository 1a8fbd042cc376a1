import { useTranslations } from 'use-intl';
import { OwnMeetingsView } from '#modules/meetings/screens/asking/own-page.tsx';
import { actOnOwnMeetings, loadOwnMeetings } from '../../office/meeting-acts.ts';
import { ProblemBox } from '../../embassy/fields.tsx';
import { EmbassyFrame } from '../../embassy/frame.tsx';
import type { Route } from './+types/meetings.ts';

export const loader = (args: Route.LoaderArgs) => loadOwnMeetings(args);
export const action = (args: Route.ActionArgs) => actOnOwnMeetings(args);

/** The meetings of somebody who asked to be let in, by their link and without a script. */
export default function VisitorMeetings({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingAsking');

  return (
    <EmbassyFrame title={t('title')} lead={t('lead')}>
      {actionData && <ProblemBox problem={actionData.problem} />}
      <OwnMeetingsView
        page={loaderData}
        typed={actionData?.typed ?? {}}
        address={`/asking/${edition}/meetings`}
        diaryAddress={`/diary/${edition}`}
      />
    </EmbassyFrame>
  );
}
