import { useTranslations } from 'use-intl';
import { OwnMeetingsView } from '#modules/meetings/screens/asking/own-page.tsx';
import { actOnOwnMeetings, loadOwnMeetings } from '../../office/meeting-acts.ts';
import { ProblemBox } from '../fields.tsx';
import { EmbassyFrame } from '../frame.tsx';
import type { Route } from './+types/meetings.ts';

export const loader = (args: Route.LoaderArgs) => loadOwnMeetings(args);
export const action = (args: Route.ActionArgs) => actOnOwnMeetings(args);

/** The meetings of a government’s delegations, without a script. */
export default function EmbassyMeetings({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingAsking');

  return (
    <EmbassyFrame step="meetings" title={t('title')} lead={t('lead')}>
      {actionData && <ProblemBox problem={actionData.problem} />}
      <OwnMeetingsView
        page={loaderData}
        typed={actionData?.typed ?? {}}
        address={`/embassy/${edition}/meetings`}
        diaryAddress={`/diary/${edition}`}
      />
    </EmbassyFrame>
  );
}
