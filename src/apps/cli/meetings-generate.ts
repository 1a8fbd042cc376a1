import { writeFile } from 'node:fs/promises';
import { generateShow } from '#modules/meetings/engine/generating/show';
import { UsageError, type Command, type OptionName } from './arguments.ts';
import { wholeNumber } from './meetings-files.ts';

/** Writes an invented show of any size as JSON: the same sizes and seed, the same show. */
export const command: Command = {
  options: {
    parties: { type: 'string' },
    requests: { type: 'string' },
    slots: { type: 'string' },
    places: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
  },
  async run({ needed, text }) {
    const size = (option: OptionName, least: number, most: number) =>
      wholeNumber(needed(option), { option, least, most }) ?? least;
    const show = generateShow({
      parties: size('parties', 2, 20_000),
      requests: size('requests', 0, 200_000),
      slots: size('slots', 1, 200),
      places: size('places', 2, 5_000),
      seed: wholeNumber(text('seed'), { option: 'seed', least: 0 }) ?? 1,
    });
    const written = `${JSON.stringify(show)}\n`;
    const out = text('out');
    if (out === undefined) process.stdout.write(written);
    else
      await writeFile(out, written).catch(() => {
        throw new UsageError('wrongOptionValue', '--out');
      });
  },
};
