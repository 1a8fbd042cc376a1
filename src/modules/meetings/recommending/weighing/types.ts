import type { PartyKind } from '../../types.ts';
import type { ScoreWeights } from '../types.ts';

/** What other weights would change, before they are kept. */
export type WeightsPreview = {
  weights: ScoreWeights;
  /** Parties, and those of them whose first ten would be others or in another order. */
  parties: number;
  partiesChanged: number;
  /** Pairs that may meet, and those whose points would change. */
  pairs: number;
  pairsChanged: number;
  /** The parties whose lists would change most. */
  samples: PreviewSample[];
};

export type PreviewSample = {
  kind: PartyKind;
  id: string;
  name: string;
  before: RankedName[];
  after: RankedName[];
};

/** `moved` is by how many places it rises; negative where it falls. */
export type RankedName = { id: string; name: string; points: number; moved: number };
