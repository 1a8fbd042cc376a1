import { useTranslations } from 'use-intl';
import type { WallTime } from '../../../engine/types.ts';
import { timeOf } from './layout.ts';
import type { GridMeeting, GridRow, Verdict } from './types.ts';
import type { Message } from './use-acts.ts';
import type { useGridWords } from './use-grid-words.ts';

/**
 * One line of words for what the colours say: what was done last, what is held, and what
 * dropping it in the cell under the pointer or the focus would mean, with every reason.
 */
export function StatusLine({
  message,
  waiting,
  holding,
  looked,
  words,
}: {
  message: Message | null;
  /** For the verdicts of what is held. */
  waiting: boolean;
  holding: GridMeeting | null;
  looked: {
    at: WallTime;
    row: GridRow;
    verdict: Verdict | undefined;
    meetings: readonly GridMeeting[];
  } | null;
  words: ReturnType<typeof useGridWords>;
}) {
  const t = useTranslations('meetingGrid');
  const tone = looked && holding ? (looked.verdict?.state ?? 'none') : (message?.tone ?? 'quiet');

  return (
    <div className="plan-status" data-tone={tone}>
      <output className="plan-status-cell">
        {waiting && t('waiting')}
        {!waiting && looked && (
          <>
            <strong>
              <bdi>{timeOf(looked.at)}</bdi> · <bdi>{looked.row.name}</bdi>
            </strong>{' '}
            {holding
              ? looked.verdict
                ? words.verdictWords(looked.verdict)
                : t('state.none')
              : restWords()}
          </>
        )}
        {!waiting && !looked && t('hint')}
      </output>
      <output className="plan-status-done">{message?.text}</output>
    </div>
  );

  function restWords(): string {
    if (!looked) return '';
    const parts = [...looked.meetings.map(words.meetingWords), words.busyAt(looked.row, looked.at)];
    return parts.filter(Boolean).join('. ') || t('empty');
  }
}
