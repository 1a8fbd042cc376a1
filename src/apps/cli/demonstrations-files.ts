import { basename } from 'node:path';
import { readSm, SmFault } from '#modules/demonstrations/engine/filing/sm';
import { readRangeFile, readRangePlanFile } from '#modules/demonstrations/engine/filing/show-file';
import type { Project, RangePlan, RangeShow } from '#modules/demonstrations/engine/types';
import type { Locale } from '#platform/i18n';
import { UsageError } from './arguments.ts';
import { textOf, understood } from './meetings-files.ts';

export type RangeInstance = { name: string } & (
  | { kind: 'project'; project: Project }
  | { kind: 'range'; show: RangeShow }
);

/** A project of PSPLIB or demo days; undefined where fields are not understood, each told. */
export async function readRangeInstance(
  path: string,
  locale: Locale,
): Promise<RangeInstance | undefined> {
  const text = await textOf(path);
  const name = basename(path).replace(/\.(sm|json)$/, '');
  if (path.endsWith('.sm')) return { name, kind: 'project', project: projectIn(text, path, name) };

  const show = await understood(path, locale, () => readRangeFile(text));
  return show && { name, kind: 'range', show };
}

export async function readRangePlan(path: string, locale: Locale): Promise<RangePlan | undefined> {
  const text = await textOf(path);
  return understood(path, locale, () => readRangePlanFile(text));
}

/** Beginnings of a project, one for each activity in order. */
export async function readStarts(path: string): Promise<number[]> {
  const text = await textOf(path);
  try {
    const read: unknown = JSON.parse(text);
    if (Array.isArray(read) && read.every((start) => typeof start === 'number')) return read;
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
  }
  throw new UsageError('wrongArgument', path);
}

function projectIn(text: string, path: string, name: string): Project {
  try {
    return readSm(text, name);
  } catch (failure) {
    if (!(failure instanceof SmFault)) throw failure;
    throw new UsageError('wrongArgument', `${path}: ${failure.place}`);
  }
}
