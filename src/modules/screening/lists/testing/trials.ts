import { readFiles } from '../read-files.ts';
import { fileInMemory, type ListFile } from '../reading/source.ts';
import { decideAcceptance, diffOf } from '../rules.ts';
import type { ReadList } from '../types.ts';
import { versionOf } from '../version.ts';
import { mutate, mutations, seeded, type Mutation } from './mutations.ts';

/** A file that came well once, and what was read from it together with the others of its set. */
export type GoodFile = { name: string; bytes: Buffer; others: ListFile[]; list: ReadList };

export type Trial = {
  file: string;
  mutation: Mutation;
  seed: number;
  outcome: string;
  /** Whether another list would now be in force. */
  isDamageAccepted: boolean;
};

// As told by the server or the stick they came from; some files carry no date of their own.
const publishedAt = '2026-10-01T00:00:00.000Z';

/** Damages good files in so many ways, and tells what would have become of each. */
export async function tryMutations(
  files: readonly GoodFile[],
  count: number,
  from = 1,
): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (let seed = from; seed < from + count; seed += 1) {
    const file = files[seed % files.length];
    const mutation = mutations[Math.floor(seed / files.length) % mutations.length];
    if (file && mutation) trials.push(await tryOne(file, mutation, seed));
  }
  return trials;
}

export async function goodFile(
  name: string,
  bytes: Buffer,
  others: readonly { name: string; bytes: Buffer }[] = [],
): Promise<GoodFile> {
  const beside = others.map((other) => dated(other.name, other.bytes));
  const { lists } = await readFiles([dated(name, bytes), ...beside], options);
  const [list] = lists;
  if (!list) throw new Error(`${name} is no list`);
  return { name, bytes, others: beside, list };
}

const options = { openSanctionsAcknowledged: true };

async function tryOne(good: GoodFile, mutation: Mutation, seed: number): Promise<Trial> {
  const bytes = await mutate(good.bytes, mutation, seeded(seed));
  const { lists, refused } = await readFiles([dated(good.name, bytes), ...good.others], options);
  const trial = { file: good.name, mutation, seed };
  const next = lists.find(({ snapshot }) => snapshot.list === good.list.snapshot.list);
  if (!next)
    return { ...trial, outcome: refused[0]?.code ?? 'nothing', isDamageAccepted: lists.length > 0 };

  const difference = diffOf(versionsOf(good.list), versionsOf(next));
  const acceptance = decideAcceptance({
    list: next.snapshot.list,
    active: good.list.snapshot,
    next: next.snapshot,
    difference,
    acceptsChange: false,
  });
  const touched = difference.added.length + difference.changed.length + difference.removed.length;
  return {
    ...trial,
    outcome: acceptance.accepted ? 'accepted' : acceptance.refusal,
    isDamageAccepted: acceptance.accepted && touched > 0,
  };
}

function dated(name: string, bytes: Buffer): ListFile {
  return { ...fileInMemory(name, bytes), publishedAt };
}

function versionsOf({ entities }: ReadList) {
  return entities.map((entity) => ({ id: entity.id, version: versionOf(entity) }));
}
