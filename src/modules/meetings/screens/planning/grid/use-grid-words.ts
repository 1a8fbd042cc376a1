import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { WallTime } from '../../../engine/types.ts';
import { useBusyWords } from '../words/use-busy-words.ts';
import { timeOf } from './layout.ts';
import type { GridMeeting, GridRow, Verdict } from './types.ts';

/** What the grid says aloud: of a cell, of a meeting, of dropping one there. */
export function useGridWords(nameOf: (id: string) => string) {
  const t = useTranslations('meetingGrid');
  const locale = useLocale();
  const busyWords = useBusyWords();

  return useMemo(() => {
    const day = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });

    function whenWords(at: WallTime): string {
      return `${day.format(new Date(`${at}Z`))} ${timeOf(at)}`;
    }

    function meetingWords(meeting: GridMeeting): string {
      const { guest, host, at, place } = meeting;
      const marks = [
        t('meeting', { guest: nameOf(guest), host: nameOf(host) }),
        at && place && t('atPlace', { time: whenWords(at), place: nameOf(place) }),
        meeting.lockedTime && t('lock.timeIs'),
        meeting.lockedPlace && t('lock.placeIs'),
        meeting.past && t('past'),
      ];
      return marks.filter(Boolean).join(', ');
    }

    function busyAt(row: GridRow, at: WallTime): string {
      const span = row.busy.find(({ from, to }) => from <= at && at < to);
      return span ? busyWords(span.why) : '';
    }

    function verdictWords({ state, reasons, place }: Verdict): string {
      const words = t(`verdict.${state}`, { place: nameOf(place) });
      return reasons.length === 0 ? words : `${words} ${reasons.join(' ')}`;
    }

    /** Short, because it is read at every step; the line above the grid says the reasons. */
    function cellWords({
      row,
      at,
      meetings,
      verdict,
      holding,
    }: {
      row: GridRow;
      at: WallTime;
      meetings: readonly GridMeeting[];
      verdict: Verdict | undefined;
      holding: boolean;
    }): string {
      const parts = [
        timeOf(at),
        ...meetings.map(({ guest, host }) =>
          t('meeting', { guest: nameOf(guest), host: nameOf(host) }),
        ),
        busyAt(row, at),
        holding && t(`state.${verdict?.state ?? 'none'}`),
      ];
      return parts.filter(Boolean).join(', ');
    }

    return { nameOf, whenWords, meetingWords, busyAt, verdictWords, cellWords };
  }, [t, locale, busyWords, nameOf]);
}
