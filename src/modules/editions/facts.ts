import { factKind } from '#platform/ledger/kinds';
import type { Stage } from './types.ts';

export const editionCreated = factKind<{
  series: string;
  number: number;
  startsOn: string;
  endsOn: string;
  clonedFrom: string | null;
}>('edition.created');

export const editionStageEntered = factKind<{ from: Stage; to: Stage }>('edition.stage-entered');
