import type { MeetingChangeTold, Standing } from '../types.ts';
import { toWall } from '../../show/times.ts';
import type { Speaker } from './speaker.ts';

/** What changed of a meeting, in one line for whoever meets `other`. */
export function sayChange(
  say: Speaker,
  { what, before, after }: Pick<MeetingChangeTold, 'what' | 'before' | 'after'>,
  { other, zone }: { other: string; zone: string },
): string {
  const { t } = say;
  const then = before ? sayStanding(say, before, zone) : '';
  const next = after ? sayStanding(say, after, zone) : '';
  switch (what) {
    case 'time':
    case 'place':
      return t(`meetingPlans.line.${what}`, { other, before: then, after: next });
    case 'new':
    case 'interpreter':
    case 'firm':
      return t(`meetingPlans.line.${what}`, { other, after: next });
    case 'cancelled':
      return t('meetingPlans.line.cancelled', { other, before: then });
    case 'asked':
    case 'proposed':
      return after
        ? t(`meetingPlans.line.${what}At`, { other, after: next })
        : t(`meetingPlans.line.${what}`, { other });
    case 'declined':
    case 'reminder':
    case 'person':
      return t(`meetingPlans.line.${what}`, { other });
  }
}

function sayStanding(say: Speaker, { startsAt, placeId }: Standing, zone: string): string {
  const at = say.at(toWall(new Date(startsAt), zone));
  return placeId ? say.t('meetingPlans.line.standing', { at, place: say.who(placeId) }) : at;
}
