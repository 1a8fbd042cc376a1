import { writeFile } from 'node:fs/promises';
import { readListFolder } from '#modules/screening/lists/read-folder';
import { createScreener, workingCut, type Match } from '#modules/screening/matching/screen';
import { UsageError, type Command, type Given } from './arguments.ts';
import { readSubjects } from './screen-subjects.ts';

/** `kurukan screen`: compares a file of people and bodies with a folder of lists. Starts no database. */
export const command: Command = {
  options: {
    lists: { type: 'string' },
    subjects: { type: 'string' },
    out: { type: 'string' },
    cut: { type: 'string' },
  },
  async run(given) {
    const cut = readCut(given, workingCut, 100);
    const folder = given.needed('lists');
    const subjects = await readSubjects(given.needed('subjects'));
    const { entities, refused } = await readListFolder(folder);
    for (const { file, code } of refused)
      console.error(given.t('cli.screen.refusedFile', { file, code }));
    // Against no list everybody is clean: that is no answer.
    if (entities.length === 0) {
      console.error(given.t('cli.screen.noLists', { folder }));
      return 1;
    }

    const screener = createScreener(entities);
    const results = subjects.map(({ externalId, subject }) => {
      const screening = screener.screen(subject, cut);
      return screening.comparable
        ? { external_id: externalId, screened: true, hits: screening.matches.map(tellMatch) }
        : { external_id: externalId, screened: false, hits: [] };
    });
    const json = `${JSON.stringify(results, null, 2)}\n`;
    const out = given.text('out');
    if (out === undefined) process.stdout.write(json);
    else {
      await writeFile(out, json);
      const hits = results.reduce((sum, result) => sum + result.hits.length, 0);
      console.log(given.t('cli.screen.done', { subjects: results.length, hits, file: out }));
    }
    return 0;
  },
};

/** A cut as typed, above 0 and at most `most`. */
export function readCut(given: Given, usual: number, most: number): number {
  const typed = given.text('cut');
  if (typed === undefined) return usual;
  const cut = Number(typed.replace(',', '.'));
  if (!(cut > 0 && cut <= most)) throw new UsageError('wrongOptionValue', '--cut');
  return cut;
}

function tellMatch({ entity, name, nameScore, band, rank, parts, evidence, doubt }: Match) {
  return {
    list: entity.list,
    entryId: entity.id,
    listedName: name.text,
    nameScore,
    band,
    rank,
    nameParts: parts.map(({ kind, left, right, tenths, ofTenths }) => ({
      kind,
      left,
      right,
      points: tenths / 10,
      of: ofTenths / 10,
    })),
    evidence: [
      ...evidence,
      ...(doubt > 0 ? [{ kind: 'name-quality', finding: 'low', points: -doubt }] : []),
    ],
  };
}
