import type { Row } from './row.ts';
import {
  hasScreeningData,
  personOf,
  readEvaluation,
  readLists,
  screeningData,
} from './screening-data.ts';
import { benchPairs, benchPeople } from './screening-quality.ts';
import { benchScripts } from './screening-scripts.ts';
import { benchCandidates, benchSpeed } from './screening-speed.ts';

/**
 * How right and how quick screening is. What the targets call 45,000 listed names are those of the
 * United Nations, the European Union and the United Kingdom.
 */
export async function benchScreening(): Promise<Row[]> {
  if (!hasScreeningData()) {
    console.log(`  skipped: no labelled names in ${screeningData} (set KURUKAN_SHARED)`);
    return [];
  }
  const lists = await readLists('un', 'eu', 'uk');
  const un = lists.filter(({ list }) => list === 'un');
  const benign = readEvaluation('benign_people_25000.csv');
  const sahel = readEvaluation('sahel_benign_people.csv');
  const speed = benchSpeed(
    lists,
    [...benign.slice(0, 5_000), ...sahel].map((row) => personOf(row)),
  );
  return [
    ...benchPairs(),
    ...speed.rows,
    ...benchPeople(speed.screener, un),
    ...benchScripts(lists),
    ...benchCandidates(
      un,
      [
        ...readEvaluation('positives_un_treated.csv'),
        ...benign.slice(0, 300),
        ...sahel.slice(0, 300),
      ].map((row) => row['full_name'] ?? ''),
    ),
  ];
}
