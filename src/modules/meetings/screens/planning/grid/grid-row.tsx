import { memo } from 'react';
import { useTranslations } from 'use-intl';
import {
  dayOf,
  type DayLayout,
  minuteOf,
  NAME_WIDTH,
  offsetOf,
  type Stacked,
  widthOf,
} from './layout.ts';
import { MeetingCard } from './meeting-card.tsx';
import type { GridRow, RowKind } from './types.ts';
import type { useGridWords } from './use-grid-words.ts';
import type { RowVerdicts } from './verdicts.ts';

const DAY_MINUTES = 24 * 60;

/** One line of the grid. Drawn anew only when something of its own has changed. */
export const GridRowLine = memo(function GridRowLine({
  row,
  index,
  top,
  height,
  layout,
  kind,
  stacked,
  verdicts,
  holding,
  held,
  cursorColumn,
  scale,
  words,
}: {
  row: GridRow;
  index: number;
  top: number;
  height: number;
  layout: DayLayout;
  kind: RowKind;
  stacked: readonly Stacked[];
  /** Of the meeting that is held; absent where the row is none of its. */
  verdicts: RowVerdicts | undefined;
  /** Whether a meeting is held at all. */
  holding: boolean;
  /** Id of the meeting that is held, if it stands in this row. */
  held: string | null;
  cursorColumn: number | null;
  scale: number;
  words: ReturnType<typeof useGridWords>;
}) {
  const t = useTranslations('meetingGrid');

  return (
    <tr
      aria-rowindex={index + 2}
      className="plan-row"
      data-row={row.id}
      style={{ insetBlockStart: top, blockSize: height, inlineSize: widthOf(layout, scale) }}
    >
      <th scope="row" className="plan-row-name" style={{ inlineSize: NAME_WIDTH }}>
        <span>
          <bdi>{row.name}</bdi>
        </span>
        <small>
          {t('count', { count: stacked.length })}
          {row.detail && (
            <>
              {' · '}
              <bdi>{row.detail}</bdi>
            </>
          )}
        </small>
      </th>
      <Ground row={row} layout={layout} scale={scale} />
      {layout.columns.map((column, position) => {
        const here = stacked.filter(({ meeting }) => meeting.at === column.at);
        const verdict = verdicts?.get(column.at);
        return (
          <td
            key={column.at}
            aria-colindex={position + 2}
            tabIndex={position === cursorColumn ? 0 : -1}
            className="plan-cell"
            data-column={position}
            data-verdict={holding ? (verdict?.state ?? 'none') : undefined}
            style={{
              insetInlineStart: NAME_WIDTH + column.offset * scale,
              inlineSize: column.minutes * scale,
            }}
          >
            <span className="unseen">
              {words.cellWords({
                row,
                at: column.at,
                meetings: here.map(({ meeting }) => meeting),
                verdict,
                holding,
              })}
            </span>
            {here.map(({ meeting, lane }) => (
              <MeetingCard
                key={meeting.id}
                meeting={meeting}
                kind={kind}
                lane={lane}
                scale={scale}
                held={meeting.id === held}
                nameOf={words.nameOf}
              />
            ))}
          </td>
        );
      })}
    </tr>
  );
});

/** What lies below the cells: the blocks with their half hours, and when the row is not there. */
const Ground = memo(function Ground({
  row: { busy },
  layout,
  scale,
}: {
  row: GridRow;
  layout: DayLayout;
  scale: number;
}) {
  return (
    <td
      aria-hidden="true"
      className="plan-ground"
      style={{ insetInlineStart: NAME_WIDTH, inlineSize: layout.minutes * scale }}
    >
      {layout.blocks.map((block) => (
        <span
          key={block.id}
          className="plan-block"
          style={{
            insetInlineStart: block.offset * scale,
            inlineSize: block.minutes * scale,
            backgroundSize: `${30 * scale}px 100%`,
          }}
        />
      ))}
      {busy
        .filter(({ from, to }) => dayOf(from) <= layout.day && layout.day <= dayOf(to))
        .map(({ from, to, why }) => {
          const begins = offsetOf(layout, dayOf(from) < layout.day ? 0 : minuteOf(from));
          const ends = offsetOf(layout, dayOf(to) > layout.day ? DAY_MINUTES : minuteOf(to));
          return (
            <span
              key={`${from} ${to} ${why}`}
              className="plan-busy"
              style={{ insetInlineStart: begins * scale, inlineSize: (ends - begins) * scale }}
            />
          );
        })}
    </td>
  );
});
