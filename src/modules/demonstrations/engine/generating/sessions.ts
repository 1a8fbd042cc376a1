import type { Draw } from '#modules/meetings/engine/generating/draw';
import type { DangerArea, RangeShow, ShowSession } from '../types.ts';
import { airBlockOf, LANE_WIDTH, standOf } from './ground.ts';

type Kind = 'static' | 'drive' | 'fly' | 'fire';

const kinds = [
  ['static', 15],
  ['drive', 25],
  ['fly', 30],
  ['fire', 30],
] as const satisfies readonly (readonly [Kind, number])[];

/** Minutes, how loud, and litres at most. */
const habits: Record<
  Kind,
  { setUp: number; run: number; clear: number; loudness: number; fuel: number }
> = {
  static: { setUp: 10, run: 20, clear: 5, loudness: 1, fuel: 0 },
  drive: { setUp: 10, run: 30, clear: 10, loudness: 2, fuel: 200 },
  fly: { setUp: 15, run: 25, clear: 10, loudness: 3, fuel: 60 },
  fire: { setUp: 20, run: 25, clear: 15, loudness: 4, fuel: 20 },
};

const spoken = ['tr', 'fr', 'en', 'ar'] as const;

/** Sessions on lanes in turn, what each needs, and no demands that could contradict each other. */
export function sessionsOf(count: number, lanes: number, draw: Draw): ShowSession[] {
  return Array.from({ length: count }, (_, place) => {
    const lane = place % lanes;
    const kind = draw.by(kinds);
    const { setUp, run, clear, loudness, fuel } = habits[kind];
    const id = `s${place + 1}`;
    const isDangerous = kind === 'fire' || kind === 'fly';
    return {
      id,
      lane: `lane-${lane + 1}`,
      stand: standOf(lane),
      airBlock: kind === 'fly' || (kind === 'fire' && draw.chance(0.15)) ? airBlockOf(lane) : null,
      danger: dangerOf(id, kind, lane, draw),
      setUp: setUp + 5 * draw.below(3),
      run: run + 5 * draw.below(4),
      clear: clear + 5 * draw.below(2),
      seats: draw.chance(0.15) ? 5 * draw.between(4, 12) : null,
      daylight: isDangerous,
      fuelLitres: fuel === 0 ? 0 : 5 * draw.between(1, fuel / 5),
      loudness: draw.chance(0.5) ? 1 : loudness,
      days: null,
      officer: null,
      medic: null,
      interpreted: draw.chance(0.35) ? draw.by(spoken.map((language) => [language, 1])) : null,
      needsOfficer: kind !== 'static',
      needsMedic: isDangerous,
      required: false,
      locked: null,
      published: null,
      invited: [],
    };
  });
}

/** Some sessions of an exhibitor come after another: first on the stand, then in the air. */
export function orderOf(sessions: readonly ShowSession[], draw: Draw): RangeShow['before'] {
  return sessions.flatMap(({ id }, place) => {
    const next = sessions[place + draw.between(1, 6)];
    return next && draw.chance(0.06) ? [[id, next.id] as const] : [];
  });
}

/** In metres: a lane fires upwards on the plan, away from the stands. */
function dangerOf(id: string, kind: Kind, lane: number, draw: Draw): DangerArea[] {
  const [left, right] = [lane * LANE_WIDTH, (lane + 1) * LANE_WIDTH];
  const middle = (left + right) / 2;
  const area = (outline: DangerArea['outline'], floor: number, ceiling: number | null) => [
    { id: `${id}-area`, outline, floor, ceiling },
  ];
  switch (kind) {
    case 'static':
      return [];
    case 'drive':
      return area(
        [
          [left + 20, -50],
          [right - 20, -50],
          [right - 20, -600],
          [left + 20, -600],
        ],
        0,
        10,
      );
    case 'fly': {
      const wide = draw.between(150, 450);
      const deep = draw.between(400, 1_500);
      return area(
        [
          [middle - wide, -300],
          [middle + wide, -300],
          [middle + wide, -deep],
          [middle, -deep - 200],
          [middle - wide, -deep],
        ],
        draw.by([
          [0, 1],
          [150, 3],
        ]),
        draw.between(4, 12) * 100,
      );
    }
    case 'fire': {
      // A fan as armies draw it: narrow at the weapon, wider down range, a blunt end.
      const far = draw.between(800, 3_500);
      const half = 60 + (far * draw.between(5, 18)) / 100;
      return area(
        [
          [middle - 40, 0],
          [middle + 40, 0],
          [middle + half, -far * 0.8],
          [middle + half / 2, -far],
          [middle - half / 2, -far],
          [middle - half, -far * 0.8],
        ],
        0,
        draw.chance(0.3) ? null : draw.between(1, 20) * 50,
      );
    }
  }
}
