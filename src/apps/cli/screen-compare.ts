import { compareTexts } from '#modules/screening/matching/compare';
import { tellPart } from '#modules/screening/matching/telling';
import { UsageError, type Command } from './arguments.ts';
import { readKind } from './screen-subjects.ts';

/** `kurukan screen compare`: the score of two names, its parts, and the parts in words. */
export const command: Command = {
  arguments: ['firstName', 'secondName'],
  options: { kind: { type: 'string' } },
  run(given) {
    const [one = '', other = ''] = given.arguments;
    const kind = readKind(given.text('kind') ?? '');
    const comparison = compareTexts(one, other, kind);
    if (!comparison) throw new UsageError('wrongArgument', `${one} / ${other}`);

    const told = {
      kind,
      nameScore: comparison.score,
      score: Math.round(comparison.score * 10) / 1000,
      parts: comparison.parts.map((part) => ({
        kind: part.kind,
        left: part.left,
        right: part.right,
        points: part.tenths / 10,
        of: part.ofTenths / 10,
        sentence: tellPart(part, given.t),
      })),
    };
    console.log(JSON.stringify(told, null, 2));
    return Promise.resolve();
  },
};
