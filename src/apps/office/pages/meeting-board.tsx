import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { mayAskMeetings } from '#modules/meetings/asking/permissions';
import { mayCheckIn, mayGiveTime } from '#modules/meetings/day/permissions';
import { HourBoard, HourClock } from '#modules/meetings/screens/day/board.tsx';
import { CheckIn } from '#modules/meetings/screens/day/check-in.tsx';
import { FreedTimes } from '#modules/meetings/screens/day/freed.tsx';
import { readIn } from '#modules/meetings/screens/read-in';
import { sides } from '#modules/meetings/types';
import { isAllowed } from '#platform/permissions';
import { PageHeader } from '#ui/page-header';
import { useRenewal } from '#ui/use-renewal';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import { partyIn } from '../meeting-acts.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/meeting-board.ts';

const RENEWED_EVERY_MS = 15_000;

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const may = {
    act: isAllowed(roles, mayAskMeetings),
    checkIn: isAllowed(roles, mayCheckIn),
    give: isAllowed(roles, mayGiveTime),
  };
  const [board, freed] = await Promise.all([
    api.meetingDay.board({ edition }),
    may.give ? api.meetingDay.freed({ edition }) : null,
  ]);
  return { board, freed, may };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const id = wordIn(form, 'id');
  return attempt(form, async () => {
    const badge = wordIn(form, 'badge');
    if (badge) return { checkedIn: await api.meetingDay.checkIn({ edition, badge }) };
    const arrived = sides.find((side) => side === wordIn(form, 'arrive'));
    if (arrived) await api.meetingDay.arrive({ edition, id, side: arrived });
    if (wordIn(form, 'release')) await api.meetingDay.release({ edition, id });
    const party = partyIn(wordIn(form, 'party'));
    const read = readIn(form);
    if (party) await api.meetingDay.give({ edition, meetingId: wordIn(form, 'give'), party, read });
    return { checkedIn: null };
  });
}

/** The board of the hour, on the screen of the meeting hall and of the desk. */
export default function MeetingBoardPage({
  loaderData: { board, freed, may },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingDay.board');

  useRenewal(RENEWED_EVERY_MS);

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          may.give && (
            <Link className="button" to={`/office/${edition}/meeting-desk`}>
              {t('toDesk')}
            </Link>
          )
        }
      />
      {actionData && 'problem' in actionData && <ProblemPanel problem={actionData.problem} />}
      <HourClock board={board} />
      {may.checkIn && (
        <CheckIn done={actionData && 'checkedIn' in actionData ? actionData.checkedIn : null} />
      )}
      {freed && <FreedTimes freed={freed} />}
      <HourBoard board={board} mayAct={may.act} />
    </>
  );
}
