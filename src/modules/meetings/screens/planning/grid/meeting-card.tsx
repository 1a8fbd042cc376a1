import type { GridMeeting, RowKind } from './types.ts';

/** Height of one meeting in a row, in pixels of the page. */
export const LANE_HEIGHT = 40;

/** A meeting in its row. What it says is told by its cell; the card is for the eye and the pointer. */
export function MeetingCard({
  meeting,
  kind,
  lane,
  scale,
  held,
  nameOf,
}: {
  meeting: GridMeeting;
  kind: RowKind;
  lane: number;
  /** Pixels for one minute. */
  scale: number;
  held: boolean;
  nameOf: (id: string) => string;
}) {
  const { id, guest, host, minutes, bracket, lockedTime, lockedPlace, published, at, place } =
    meeting;
  const moved = published !== null && (published.at !== at || published.place !== place);
  const locked = lockedTime || lockedPlace;

  return (
    <div
      aria-hidden="true"
      className="plan-card"
      data-meeting={id}
      data-bracket={bracket}
      data-held={held || undefined}
      data-moved={moved || undefined}
      data-past={meeting.past || undefined}
      style={{
        insetBlockStart: lane * LANE_HEIGHT + 2,
        inlineSize: minutes * scale - 2,
        blockSize: LANE_HEIGHT - 4,
      }}
    >
      <span className="plan-card-name" dir="auto">
        {kind === 'guests' ? nameOf(host) : nameOf(guest)}
      </span>
      {kind === 'places' && (
        <span className="plan-card-name plan-card-other" dir="auto">
          {nameOf(host)}
        </span>
      )}
      {locked && <LockSign both={lockedTime && lockedPlace} />}
    </div>
  );
}

export function LockSign({ both }: { both: boolean }) {
  return (
    <svg className="plan-lock" viewBox="0 0 12 14" width="9" height="11">
      <path d="M3 6V4a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <rect
        x="1.5"
        y="6"
        width="9"
        height="7"
        rx="1"
        fill={both ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  );
}
