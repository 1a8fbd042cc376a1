import { candidateSearch } from '#modules/screening/matching/candidates';
import { buildNameIndex } from '#modules/screening/matching/name-index';
import { scoreNames } from '#modules/screening/matching/name-score';
import { createScreener, workingCut, type Screener } from '#modules/screening/matching/screen';
import { analyseName } from '#modules/screening/names/analyse';
import type { ListedEntity, Subject } from '#modules/screening/types';
import type { Row } from './row.ts';

/** What it costs to prepare the lists, to screen people one after another, and how long the slowest take. */
export function benchSpeed(
  entities: readonly ListedEntity[],
  subjects: readonly Subject[],
): { rows: Row[]; screener: Screener } {
  globalThis.gc?.();
  const before = memory();
  const started = cpuMilliseconds();
  const screener = createScreener(entities);
  const indexed = cpuMilliseconds() - started;
  globalThis.gc?.();
  const kept = memory() - before;

  const times: number[] = [];
  const from = cpuMilliseconds();
  for (const subject of subjects) {
    const start = cpuMilliseconds();
    screener.screen(subject);
    times.push(cpuMilliseconds() - start);
  }
  const spent = cpuMilliseconds() - from;
  times.sort((a, b) => a - b);
  const names = entities.reduce((sum, entity) => sum + entity.names.length, 0);
  return {
    screener,
    rows: [
      { what: `index of ${names} names, processor time`, value: indexed / 1000, unit: 's' },
      { what: '  memory beside the entries', value: kept / 2 ** 20, unit: 'MB' },
      {
        what: `${subjects.length} subjects, processor time`,
        value: (1000 * subjects.length) / spent,
        unit: 'per s',
      },
      {
        what: '  half of them within',
        value: times[Math.floor(times.length / 2)] ?? 0,
        unit: 'ms',
      },
      {
        what: '  99 % of them within',
        value: times[Math.floor(times.length * 0.99)] ?? 0,
        unit: 'ms',
      },
    ],
  };
}

/** Whether the candidates lose anything that a full scan finds. */
export function benchCandidates(
  entities: readonly ListedEntity[],
  names: readonly string[],
): Row[] {
  const index = buildNameIndex(entities, { body: false });
  const search = candidateSearch(index);
  let [all, found] = [0, 0];
  for (const name of names.flatMap((text) => analyseName(text, 'person'))) {
    const candidates = new Set(search.find(name, workingCut / 100));
    for (const [id, listed] of index.names.entries()) {
      if (scoreNames(name, listed) < workingCut) continue;
      all += 1;
      if (candidates.has(id)) found += 1;
    }
  }
  return [
    {
      what: `candidates of ${all} hits of a full scan (${names.length} names)`,
      value: (100 * found) / all,
      unit: '%',
    },
  ];
}

/** Processor time, because the machine is shared and the wall clock tells of the others. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function memory(): number {
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}
