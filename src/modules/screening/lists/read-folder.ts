import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readFiles, type ReadOptions } from './read-files.ts';
import { fileOnDisk } from './reading/source.ts';
import { decideAcceptance, diffOf } from './rules.ts';
import type { ReadList, ReadLists, RefusedFile } from './types.ts';
import { versionOf } from './version.ts';

/** Reads every list in a folder and the folders in it. What is no list is told among the refused. */
export async function readListFolder(
  folder: string,
  options: ReadOptions = {},
): Promise<ReadLists> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return readListFiles(paths, options, folder);
}

/**
 * Reads lists from files. Of several snapshots of one list the latest counts, unless it is one
 * that would not have replaced the other: half a list does not hide the whole one beside it.
 */
export async function readListFiles(
  paths: readonly string[],
  options: ReadOptions = {},
  from?: string,
): Promise<ReadLists> {
  const files = paths.map((path) => ({
    ...fileOnDisk(path),
    ...(from !== undefined && { name: relative(from, path) }),
  }));
  const { lists, refused } = await readFiles(files, options);
  const { chosen, others } = onePerList(lists);
  return {
    snapshots: chosen.map(({ snapshot }) => snapshot),
    entities: chosen.flatMap(({ entities }) => entities),
    refused: [...refused, ...others],
  };
}

function onePerList(lists: readonly ReadList[]): { chosen: ReadList[]; others: RefusedFile[] } {
  const chosen = new Map<string, ReadList>();
  const others: RefusedFile[] = [];
  for (const next of lists.toSorted(byPublication)) {
    const { list } = next.snapshot;
    const active = chosen.get(list);
    if (!active) {
      chosen.set(list, next);
      continue;
    }
    const acceptance = decideAcceptance({
      list,
      active: active.snapshot,
      next: next.snapshot,
      difference: diffOf(versionsOf(active), versionsOf(next)),
      acceptsChange: false,
    });
    if (acceptance.accepted) chosen.set(list, next);
    const unused = acceptance.accepted ? active : next;
    const code = acceptance.accepted ? 'superseded' : acceptance.refusal;
    const details = acceptance.accepted ? {} : acceptance.details;
    for (const file of unused.files) others.push({ file, code, details });
  }
  return { chosen: [...chosen.values()], others };
}

function byPublication({ snapshot: one }: ReadList, { snapshot: other }: ReadList): number {
  const [before, after] = [one.publishedAt ?? '', other.publishedAt ?? ''];
  return before < after ? -1 : before > after ? 1 : other.recordCount - one.recordCount;
}

function versionsOf({ entities }: ReadList) {
  return entities.map((entity) => ({ id: entity.id, version: versionOf(entity) }));
}
