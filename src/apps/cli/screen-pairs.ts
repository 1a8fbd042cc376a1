import { writeFile } from 'node:fs/promises';
import { scoreTexts } from '#modules/screening/matching/compare';
import { qualityAt } from '#modules/screening/matching/quality';
import { writeCsv } from '#platform/tabular/write';
import type { Command } from './arguments.ts';
import { readCut } from './screen.ts';
import { readKind, readRows } from './screen-subjects.ts';

const usualCut = 0.7;

/**
 * `kurukan screen pairs`: scores labelled pairs of names between 0 and 1, and tells how well a cut
 * parts them. Columns `name1`, `name2`, `is_match` and, where pairs are not all of people, `schema`.
 */
export const command: Command = {
  arguments: ['file'],
  options: { cut: { type: 'string' }, out: { type: 'string' } },
  async run(given) {
    const cut = readCut(given, usualCut, 1);
    const rows = await readRows(given.arguments[0] ?? '', ['name1', 'name2', 'is_match']);
    const scored = rows.map((row) => {
      const kind = readKind(row['schema'] ?? '');
      const score = scoreTexts(row['name1'] ?? '', row['name2'] ?? '', kind);
      return {
        row,
        score: Math.round(score * 10) / 1000,
        isMatch: /^(true|1|yes)$/i.test(row['is_match'] ?? ''),
      };
    });
    console.log(JSON.stringify(qualityAt(scored, cut)));

    const out = given.text('out');
    if (out === undefined) return;
    const columns = Object.keys(rows[0] ?? {});
    await writeFile(
      out,
      writeCsv(
        [...columns, 'score', 'predicted'],
        scored.map(({ row, score }) => [
          ...columns.map((column) => row[column] ?? ''),
          String(score),
          String(score >= cut),
        ]),
      ),
    );
  },
};
