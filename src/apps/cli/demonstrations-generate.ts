import { writeFile } from 'node:fs/promises';
import { writeRangeFile } from '#modules/demonstrations/engine/filing/show-file';
import { generateRangeShow } from '#modules/demonstrations/engine/generating/range-show';
import { UsageError, type Command, type OptionName } from './arguments.ts';
import { wholeNumber } from './meetings-files.ts';

/** Writes invented demo days of any size as JSON: the same sizes and seed, the same days. */
export const command: Command = {
  options: {
    sessions: { type: 'string' },
    lanes: { type: 'string' },
    delegations: { type: 'string' },
    days: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
  },
  async run({ needed, text }) {
    const size = (option: OptionName, least: number, most: number) =>
      wholeNumber(needed(option), { option, least, most }) ?? least;
    const show = generateRangeShow({
      sessions: size('sessions', 1, 2_000),
      lanes: size('lanes', 1, 100),
      groups: size('delegations', 0, 2_000),
      days: size('days', 1, 14),
      seed: wholeNumber(text('seed'), { option: 'seed', least: 0 }) ?? 1,
    });
    const out = text('out');
    if (out === undefined) process.stdout.write(writeRangeFile(show));
    else
      await writeFile(out, writeRangeFile(show)).catch(() => {
        throw new UsageError('wrongOptionValue', '--out');
      });
  },
};
