import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { useLocale } from 'use-intl';
import { directionOf, type Locale } from '#platform/i18n';
import './lane-chart.css';

/** A session on its lane; times are minutes of the local day. */
export type LaneBlock = {
  id: string;
  laneId: string;
  /** Beginning of the set-up. */
  from: number;
  setUp: number;
  clear: number;
  /** End of the clearing. */
  to: number;
  code: string;
  /** Said by a screen reader and by a pointer that rests on it. */
  label: string;
  below?: string | undefined;
  tone?: string | undefined;
  isLocked?: boolean;
  isHeld?: boolean;
};

export type LaneChartProps = {
  label: string;
  lanes: readonly { id: string; code: string; name: ReactNode; mark?: ReactNode }[];
  blocks: readonly LaneBlock[];
  pauses?: readonly { from: number; to: number; why: string }[];
  /** First and last minute that are drawn. */
  from: number;
  to: number;
  now?: number | null;
  /** What is drawn for a block where it is more than a box. */
  blockAs?: (block: LaneBlock, inside: ReactNode, drawn: DrawnBlock) => ReactNode;
  /** Beside the blocks of a lane: the places offered for the one in hand. */
  onEscape?: (() => void) | undefined;
  laneExtra?: (laneId: string, place: (minute: number, long: number) => CSSProperties) => ReactNode;
};

export type DrawnBlock = {
  className: string;
  style: CSSProperties;
  title: string;
  'data-tone'?: string | undefined;
  'data-locked'?: '' | undefined;
  'data-held'?: '' | undefined;
};

/** Time against lanes, from the side on which the reader begins. */
export function LaneChart(props: LaneChartProps) {
  const { label, lanes, blocks, pauses = [], from, to, now = null } = props;
  const rightToLeft = directionOf(useLocale() as Locale) === 'rtl';
  const chart = useRef<HTMLDivElement>(null);
  useArrows(chart, { rightToLeft, onEscape: props.onEscape });
  const place = (minute: number, long: number) =>
    ({ '--at': minute - from, '--long': long }) as CSSProperties;
  const hours = Array.from(
    { length: Math.floor(to / 60) - Math.ceil(from / 60) + 1 },
    (_, index) => (Math.ceil(from / 60) + index) * 60,
  );
  const isNow = now !== null && now >= from && now <= to;

  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="lane-scroll" tabIndex={0} aria-label={label}>
      <div
        ref={chart}
        className="lane-chart"
        style={{ '--minutes': Math.max(1, to - from) } as CSSProperties}
      >
        <div className="lane-hours" aria-hidden="true">
          <span className="lane-name" />
          <div className="lane-track">
            {hours.map((minute) => (
              <span key={minute} className="lane-hour" style={place(minute, 60)}>
                <bdi>{clockOf(minute)}</bdi>
              </span>
            ))}
          </div>
        </div>
        {lanes.map(({ id, code, name, mark }) => (
          <div key={id} className="lane-row">
            <span className="lane-name">
              <bdi>{code}</bdi>
              <small>{name}</small>
              {mark}
            </span>
            <div className="lane-track">
              {pauses.map((pause) => (
                <span
                  key={pause.from}
                  className="lane-pause"
                  style={place(pause.from, pause.to - pause.from)}
                  title={pause.why}
                />
              ))}
              {blocks
                .filter(({ laneId }) => laneId === id)
                .map((block) => (
                  <Block key={block.id} block={block} place={place} blockAs={props.blockAs} />
                ))}
              {props.laneExtra?.(id, place)}
              {isNow && <span className="lane-now" style={place(now, 0)} />}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

/** `09:30` of a minute of the day. */
export function clockOf(minute: number): string {
  const hour = Math.floor(minute / 60);
  return `${String(hour).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The minute of the day of a local time as the engine writes it. */
export function minuteOf(wall: string): number {
  return Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
}

function Block({
  block,
  place,
  blockAs,
}: {
  block: LaneBlock;
  place: (minute: number, long: number) => CSSProperties;
  blockAs: LaneChartProps['blockAs'];
}) {
  const { from, to, setUp, clear, code, below, label, tone, isLocked, isHeld } = block;
  const style = { ...place(from, to - from), '--set-up': setUp, '--clear': clear } as CSSProperties;
  const drawn: DrawnBlock = {
    ...{ className: 'lane-block', style, title: label, 'data-tone': tone },
    'data-locked': isLocked ? '' : undefined,
    'data-held': isHeld ? '' : undefined,
  };
  const inside = (
    <>
      <strong>
        <bdi>{code}</bdi>
      </strong>
      {below && <div dir="auto">{below}</div>}
    </>
  );
  if (blockAs) return blockAs(block, inside, drawn);
  return (
    <div {...drawn}>
      <span className="unseen">{label}</span>
      <div aria-hidden="true">{inside}</div>
    </div>
  );
}

/** The arrows go from one thing that can be chosen to the next, in the direction of the reader. */
function useArrows(
  chart: { readonly current: HTMLElement | null },
  { rightToLeft, onEscape }: { rightToLeft: boolean; onEscape: (() => void) | undefined },
): void {
  useEffect(() => {
    const element = chart.current;
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onEscape?.();
      const step = stepOf(event.key, rightToLeft);
      const stops = [...(element?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
      const here = stops.findIndex((stop) => stop === document.activeElement);
      const next = stops[here + step];
      if (step === 0 || here === -1 || !next) return;
      event.preventDefault();
      next.focus();
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [chart, rightToLeft, onEscape]);
}

function stepOf(key: string, rightToLeft: boolean): -1 | 0 | 1 {
  if (key === (rightToLeft ? 'ArrowLeft' : 'ArrowRight')) return 1;
  return key === (rightToLeft ? 'ArrowRight' : 'ArrowLeft') ? -1 : 0;
}
