import { figures } from '../figures.ts';
import type { ToldResults } from '../schema.ts';
import type { Results } from '../service.ts';
import type { CountedFigure, FrozenReport } from '../types.ts';
import { tellClaim } from './claims.ts';
import { partLabel, wordsAt, type Teller } from './words.ts';

/** The figures as they stand, each with its name, definition, scope and source in one language. */
export function tellResults(
  teller: Teller,
  { position, figures: counted, claims }: Results,
): ToldResults {
  return {
    edition: teller.plan.edition.id,
    asOf: position.asOf,
    ledger: { seq: position.seq, hash: position.hash },
    frozen: null,
    figures: counted.map((figure) => tellFigure(teller, figure, position.asOf)),
    claims: claims.map((claim) => tellClaim(teller, claim)),
  };
}

/** A frozen report: the figures of its day, in the words of any language. */
export function tellReport(teller: Teller, report: FrozenReport): ToldResults {
  const { number, frozenAt, kid, fingerprint, signature, publicKey, content } = report;
  const position = { ...content.ledger, asOf: frozenAt };
  return {
    ...tellResults(teller, { position, figures: content.figures, claims: content.claims }),
    frozen: { number, frozenAt, kid, fingerprint, signature, publicKey },
  };
}

function tellFigure(
  teller: Teller,
  figure: CountedFigure,
  asOf: Date,
): ToldResults['figures'][number] {
  const declared = figures.find(({ key }) => key === figure.key);
  return {
    ...figure,
    label: wordsAt(teller, `results.figure.${figure.key}.label`),
    definition: wordsAt(teller, `results.figure.${figure.key}.definition`),
    scope: declared ? wordsAt(teller, `results.scope.${declared.scope}`) : '',
    source: wordsAt(teller, 'results.source', { kinds: declared?.kinds.join(', ') ?? '' }),
    asOf,
    parts: figure.parts.map((part) => ({ ...part, label: partLabel(teller, figure.by, part) })),
  };
}
