/**
 * How long the full lists take to load and what they need of memory, in a process of its own, and
 * how many of 500 damaged files would replace a good list: `npm run bench -- lists`. The folder with
 * the files of the publishers is named by KURUKAN_LISTS, because none of them is in the project.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readListFolder } from '#modules/screening/lists/read-folder';
import { goodFile, tryMutations, type GoodFile } from '#modules/screening/lists/testing/trials';
import type { Row } from './row.ts';

type Measured = {
  seconds: number;
  processorSeconds: number;
  peakMegabytes: number;
  counts: { list: string; records: number; names: number }[];
};

export async function benchLists(folder = process.env['KURUKAN_LISTS']): Promise<Row[]> {
  if (!folder) return [{ what: 'lists: KURUKAN_LISTS names no folder', value: 0, unit: '' }];
  const told = execFileSync(process.execPath, [import.meta.filename, folder], { encoding: 'utf8' });
  const { seconds, processorSeconds, peakMegabytes, counts }: Measured = JSON.parse(told);
  const trials = await tryMutations(await goodFilesIn(folder), 500);
  const reordered = trials.filter(({ mutation }) => mutation === 'reordered');
  const lost = reordered.filter(({ outcome }) => outcome !== 'accepted');
  return [
    { what: 'lists, loaded', value: seconds, unit: 's' },
    { what: 'lists, loaded, time of the processor', value: processorSeconds, unit: 's' },
    { what: 'lists, memory of the process at its peak', value: peakMegabytes, unit: 'MB' },
    ...counts.flatMap(({ list, records, names }) => [
      { what: `lists, ${list}`, value: records, unit: 'entries' },
      { what: `lists, ${list}`, value: names, unit: 'names' },
    ]),
    {
      what: `lists, damaged files of ${trials.length - reordered.length} accepted`,
      value: trials.filter(({ isDamageAccepted }) => isDamageAccepted).length,
      unit: 'files',
    },
    {
      what: `lists, reordered files of ${reordered.length} refused`,
      value: lost.length,
      unit: 'files',
    },
  ];
}

async function measure(folder: string): Promise<Measured> {
  const startedAt = performance.now();
  const { snapshots } = await readListFolder(folder);
  const { user, system } = process.cpuUsage();
  return {
    processorSeconds: Math.round((user + system) / 1_000) / 1_000,
    seconds: Math.round(performance.now() - startedAt) / 1_000,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_000),
    counts: snapshots.map(({ list, recordCount, nameCount }) => ({
      list,
      records: recordCount,
      names: nameCount,
    })),
  };
}

/** Each file of the folder that is a list by itself, and the main one of a set with its others. */
async function goodFilesIn(folder: string): Promise<GoodFile[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:xml|csv|gz)$/.test(entry.name))
    .map((entry) => ({
      name: entry.name,
      bytes: plainBytes(readFileSync(join(entry.parentPath, entry.name))),
    }));
  const good: GoodFile[] = [];
  for (const { name, bytes } of files) {
    const file = await goodFile(name, bytes).catch(() => undefined);
    const isSet = file?.list.snapshot.source === 'ofac-csv';
    const others = files.filter((other) => other.name !== name && other.name.endsWith('.csv'));
    if (file) good.push(isSet ? await goodFile(name, bytes, others) : file);
  }
  return good;
}

/** Damage is done to the text: a packed file that is touched does not even unpack. */
function plainBytes(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

if (process.argv[1] === import.meta.filename)
  console.log(JSON.stringify(await measure(process.argv[2] ?? '.')));
