import { scoreIn } from '../building/rules.ts';
import type { Field } from '../building/types.ts';
import { compareScores } from '../rules.ts';
import type { Profile, Score, ScoreWeights } from '../types.ts';
import type { PreviewSample, RankedName, WeightsPreview } from './types.ts';

const LOOKED_AT = 10;
const SHOWN = 5;
const SAMPLES = 4;

/**
 * Compares the lists of all parties under two sets of weights. Wishes are never overtaken:
 * only the order inside a bracket can change.
 */
export function previewWeights(field: Field, weights: ScoreWeights): WeightsPreview {
  const hosts = [...field.hosts.values()];
  const guests = [...field.guests.values()];
  const before = scoreAll(field);
  const after = scoreAll({ ...field, weights });
  const changedPairs = [...before].filter(([key, { points }]) => after.get(key)?.points !== points);

  const lists = [
    ...guests.map((guest) => compareLists(guest, hosts, before, after)),
    ...hosts.map((host) => compareLists(host, guests, before, after)),
  ];
  const changed = lists.filter(({ change }) => change > 0);
  return {
    weights,
    ...{ parties: lists.length, partiesChanged: changed.length },
    ...{ pairs: before.size, pairsChanged: changedPairs.length },
    samples: changed
      .toSorted((one, other) => other.change - one.change)
      .slice(0, SAMPLES)
      .map(({ sample }) => sample),
  };
}

type Scores = ReadonlyMap<string, Score>;

/** The scores of all pairs that may meet, by their ids, the lesser one first. */
function scoreAll(field: Field): Scores {
  const scores = new Map<string, Score>();
  for (const guest of field.guests.keys())
    for (const host of field.hosts.keys()) {
      const score = scoreIn(field, guest, host);
      // Of tens of thousands only the order is looked at.
      if (score && !score.excluded) scores.set(keyOf(guest, host), { ...score, parts: [] });
    }
  return scores;
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function compareLists(
  party: Profile,
  others: readonly Profile[],
  before: Scores,
  after: Scores,
): { change: number; sample: PreviewSample } {
  const [old, anew] = [order(party, others, before), order(party, others, after)];
  const change = anew
    .slice(0, LOOKED_AT)
    .reduce((sum, { id }, place) => sum + Math.abs(placeIn(old, id) - place), 0);
  const ranked = (list: typeof old): RankedName[] =>
    list.slice(0, SHOWN).map(({ id, name, points }) => ({
      ...{ id, name, points },
      moved: list === old ? 0 : placeIn(old, id) - placeIn(anew, id),
    }));
  const { kind, id, name } = party;
  return { change, sample: { kind, id, name, before: ranked(old), after: ranked(anew) } };
}

function order(party: Profile, others: readonly Profile[], scores: Scores) {
  return others
    .flatMap(({ id, name }) => {
      const score = scores.get(keyOf(party.id, id));
      return score ? { id, name, points: score.points, score } : [];
    })
    .toSorted(
      (one, other) => compareScores(one.score, other.score) || (one.id < other.id ? -1 : 1),
    );
}

function placeIn(list: readonly { id: string }[], id: string): number {
  return list.findIndex((one) => one.id === id);
}
