import { joinByParty } from '#modules/alerts/rules';
import type { Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { tellable } from '../../publishing/service.ts';
import { clockworkOf } from '../../show/times.ts';
import { codesIn, sayUnplaced } from '../../timetable/view/words.ts';
import { messagesOfHold } from '../messages/rules.ts';
import type { HoldPreviewView } from '../schema.ts';
import type { HoldPreview } from '../service.ts';
import type { HoldWanted } from '../types.ts';

/** A preview in the words of the reader. */
export async function tellPreview(
  { id, effect, meetings, read }: HoldPreview,
  { minutes, reason }: Pick<HoldWanted, 'minutes' | 'reason'>,
  locale: Locale,
): Promise<HoldPreviewView> {
  const { gathered, published } = read;
  const reader = { t: await translatorFor(locale), locale, codeOf: codesIn(gathered) };
  const { codeOf } = reader;
  const titles = new Map(gathered.sessions.map((one) => [one.id, one.title]));
  const named = (session: string) => {
    const title = titles.get(session);
    return title ? [{ code: codeOf(session), title }] : [];
  };
  const messages = messagesOfHold(effect, {
    head: { minutes, reason, place: gathered.ground.range.name, isRange: true },
    before: tellable(read, published),
    known: meetings,
    instant: clockworkOf(gathered.settings.grid, gathered.zone).instant,
  });
  return {
    id,
    seconds: effect.seconds,
    running: effect.running.map(codeOf),
    moved: effect.moved.flatMap(({ session, from, to }) =>
      named(session).map((one) => ({ ...one, from, to })),
    ),
    dropped: effect.dropped.flatMap((one) =>
      named(one.session).map((told) => ({ ...told, why: sayUnplaced(one, reader) })),
    ),
    lost: effect.lost.map(({ group, session }) => ({
      code: codeOf(session),
      group: codeOf(group),
    })),
    meetings: meetings.map((one) => ({
      ...{ id: one.id, at: one.startsAt },
      ...{ delegation: one.delegationName, exhibitor: one.exhibitorName },
    })),
    convoys: effect.convoys.map(({ code, returnsAt, endsAt }) => ({ code, returnsAt, endsAt })),
    told: joinByParty(messages).filter(({ party }) => party.kind !== 'desk').length,
  };
}
