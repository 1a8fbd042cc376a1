import { memo } from 'react';
import { type DayLayout, minuteOf, NAME_WIDTH, timeOf, widthOf } from './layout.ts';

/** In pixels of the page. */
export const HEAD_HEIGHT = 32;

/** Times are written every half an hour; a time between them is for whoever hears the grid. */
export const GridHead = memo(function GridHead({
  layout,
  scale,
  corner,
}: {
  layout: DayLayout;
  scale: number;
  corner: string;
}) {
  return (
    <thead>
      <tr
        aria-rowindex={1}
        className="plan-head"
        style={{ blockSize: HEAD_HEIGHT, inlineSize: widthOf(layout, scale) }}
      >
        <th scope="col" className="plan-row-name" style={{ inlineSize: NAME_WIDTH }}>
          {corner}
        </th>
        {layout.columns.map((column, index) => (
          <th
            key={column.at}
            scope="col"
            aria-colindex={index + 2}
            className="plan-time"
            style={{ insetInlineStart: NAME_WIDTH + column.offset * scale }}
          >
            <span className={minuteOf(column.at) % 30 === 0 ? undefined : 'unseen'} dir="ltr">
              {timeOf(column.at)}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
});
