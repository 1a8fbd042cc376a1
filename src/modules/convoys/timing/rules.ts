import type { Expectation, Heading, Passage, Stretch } from './types.ts';

/** Longer than any stretch takes: a convoy that was forgotten at a point was not on the road. */
const LONGEST_STRETCH_MINUTES = 360;

/**
 * How long each stretch of a route takes, out and back: the median of what convoys took from
 * leaving one point, or being seen there, to being seen at the next.
 *
 * @param points codes in the order of the way out
 */
export function measureStretches(
  points: readonly string[],
  passages: readonly Passage[],
): Stretch[] {
  const journeys = Map.groupBy(passages, ({ convoyId, heading }) => `${heading} ${convoyId}`);
  return (['out', 'back'] as const).flatMap((heading) =>
    pairsOf(inDirection(points, heading)).map(({ from, to }) => {
      const taken = [...journeys].flatMap(([key, seen]) => {
        if (!key.startsWith(`${heading} `)) return [];
        const left = latest(seen, from, 'left') ?? latest(seen, from, 'at');
        const there = earliest(seen, to, 'at') ?? earliest(seen, to, 'left');
        const minutes = left && there ? (there.at - left.at) / 60_000 : null;
        return minutes && minutes > 0 && minutes <= LONGEST_STRETCH_MINUTES ? [minutes] : [];
      });
      return { from, to, heading, minutes: median(taken), measured: taken.length };
    }),
  );
}

/**
 * When a convoy is expected at the end of its way: from the last point where it was seen and the
 * measured times from there on. Where a stretch was never measured, the planned time holds, moved
 * by how much later than planned it left.
 */
export function expectArrival({
  points,
  heading,
  planned,
  passages,
  stretches,
}: {
  /** Codes in the order of the way out. */
  points: readonly string[];
  heading: Heading;
  /** ms UTC. */
  planned: { departsAt: number; arrivesAt: number };
  /** Of this convoy. */
  passages: readonly Passage[];
  stretches: readonly Stretch[];
}): Expectation {
  const way = inDirection(points, heading);
  const seen = passages
    .filter((one) => one.heading === heading && way.includes(one.point))
    .toSorted((one, other) => one.at - other.at);
  const last = seen
    .toSorted(
      (one, other) =>
        way.indexOf(one.point) - way.indexOf(other.point) ||
        Number(one.passed === 'left') - Number(other.passed === 'left') ||
        one.at - other.at,
    )
    .at(-1);
  const end = way.at(-1);
  if (last && last.point === end) {
    const arrived = earliest(seen, end, 'at') ?? last;
    return { at: arrived.at, by: 'measured', last, hasArrived: true };
  }

  const from = last ? way.indexOf(last.point) : 0;
  const ahead = pairsOf(way.slice(from)).map(({ from: start, to }) =>
    stretches.find((one) => one.heading === heading && one.from === start && one.to === to),
  );
  const start = last?.at ?? planned.departsAt;
  const minutes = ahead.map((stretch) => stretch?.minutes ?? null);
  if (minutes.length > 0 && minutes.every((one) => one !== null)) {
    const sum = minutes.reduce((total, one) => total + (one ?? 0), 0);
    return { at: start + sum * 60_000, by: 'measured', last: last ?? null, hasArrived: false };
  }
  const left = way[0] ? (latest(seen, way[0], 'left') ?? null) : null;
  if (!left) return { at: planned.arrivesAt, by: 'planned', last: last ?? null, hasArrived: false };
  const late = left.at - planned.departsAt;
  return { at: planned.arrivesAt + late, by: 'shifted', last: last ?? null, hasArrived: false };
}

/** The point a word of the radio is about: `departed/out`, `at/<point>`, `left/<point>`, `arrived/back`. */
export function passageOf(
  word: string,
  points: readonly string[],
  headingNow: Heading,
): Omit<Passage, 'convoyId' | 'at'> | null {
  const [act = '', ...rest] = word.split('/');
  const about = rest.join('/');
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  if (act === 'departed' || act === 'arrived') {
    if (about !== 'out' && about !== 'back') return null;
    const isStart = (act === 'departed') === (about === 'out');
    const passed = act === 'departed' ? 'left' : 'at';
    return { point: isStart ? first : last, heading: about, passed };
  }
  if ((act !== 'at' && act !== 'left') || !points.includes(about)) return null;
  return { point: about, heading: headingNow, passed: act };
}

/** Which way a convoy is going at an instant: out until it was said to have left for home. */
export function headingAt(passages: readonly Passage[], at: number): Heading {
  return passages.some((one) => one.heading === 'back' && one.at <= at) ? 'back' : 'out';
}

export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  return (lower + upper) / 2;
}

function inDirection(points: readonly string[], heading: Heading): readonly string[] {
  return heading === 'out' ? points : points.toReversed();
}

function pairsOf(points: readonly string[]): { from: string; to: string }[] {
  return points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
}

function latest(
  seen: readonly Passage[],
  point: string,
  passed: Passage['passed'],
): Passage | undefined {
  return timed(seen, point, passed).at(-1);
}

function earliest(
  seen: readonly Passage[],
  point: string,
  passed: Passage['passed'],
): Passage | undefined {
  return timed(seen, point, passed)[0];
}

function timed(seen: readonly Passage[], point: string, passed: Passage['passed']): Passage[] {
  return seen
    .filter((one) => one.point === point && one.passed === passed)
    .toSorted((one, other) => one.at - other.at);
}
