import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ZodError } from 'zod';
import { DznFault, readDzn } from '#modules/meetings/engine/checking/dzn';
import { readPlanFile, readShowFile } from '#modules/meetings/engine/filing/show-file';
import type { Plan, Show } from '#modules/meetings/engine/types';
import type { Locale } from '#platform/i18n';
import { asProblem } from '#platform/problem';
import { UsageError } from './arguments.ts';

/** A file whose fields are not understood; each has been told. */
export const NOT_UNDERSTOOD = 1;

export type Instance = { name: string } & (
  | { kind: 'yardstick'; text: string }
  | { kind: 'show'; show: Show }
);

/** An instance of the yardstick or a show; undefined where fields are not understood, each told. */
export async function readInstance(path: string, locale: Locale): Promise<Instance | undefined> {
  const text = await textOf(path);
  const name = basename(path).replace(/\.(dzn|json)$/, '');
  if (path.endsWith('.dzn')) return { name, kind: 'yardstick', text: proven(text, path) };

  const show = await understood(path, locale, () => readShowFile(text));
  return show && { name, kind: 'show', show };
}

export async function readPlan(path: string, locale: Locale): Promise<Plan | undefined> {
  const text = await textOf(path);
  return understood(path, locale, () => readPlanFile(text));
}

/** @throws UsageError for what is no number in these borders */
export function wholeNumber(
  text: string | undefined,
  { option, least, most = 1_000_000 }: { option: string; least: number; most?: number },
): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d{1,9}$/.test(text) || number < least || number > most)
    throw new UsageError('wrongOptionValue', `--${option}`);
  return number;
}

/** @throws UsageError for a file that cannot be read */
export async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new UsageError('wrongArgument', path);
  });
}

/** The engine reads the file anew; what it cannot read is told here. */
function proven(text: string, path: string): string {
  try {
    readDzn(text);
    return text;
  } catch (failure) {
    if (!(failure instanceof DznFault)) throw failure;
    throw new UsageError('wrongArgument', `${path}: ${failure.field}`);
  }
}

/** What was read; undefined where fields are not understood, each told. */
export async function understood<Read>(
  path: string,
  locale: Locale,
  read: () => Read,
): Promise<Read | undefined> {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof SyntaxError) throw new UsageError('wrongArgument', path);
    if (!(failure instanceof ZodError)) throw failure;
    const { title, fields } = await asProblem(failure, locale);
    console.error(title);
    for (const { field, message } of fields) console.error(`  ${field}: ${message}`);
    return undefined;
  }
}
