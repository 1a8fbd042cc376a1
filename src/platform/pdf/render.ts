import { existsSync } from 'node:fs';
import path from 'node:path';
import { locales, type Locale } from '../i18n.ts';
import { loadMessages } from '../messages.ts';
import { CompilerProcess } from './compiler.ts';
import { makeJob, type Texts } from './job.ts';
import { mergePdfs } from './merge.ts';
import type { DocumentData, DocumentName } from './types.ts';

/**
 * Prints a document with the templates under `documents/`.
 *
 * The same data give the same bytes: no document carries the time of its printing but as data.
 * A picture that cannot be read becomes a grey silhouette. Throws, as a bug, with the
 * diagnostics of Typst when a template fails.
 */
export async function renderPdf<Name extends DocumentName>(
  document: Name,
  data: DocumentData[Name],
  { locale }: { locale: Locale },
): Promise<Uint8Array> {
  const texts = await loadTexts();
  const parts: Uint8Array[] = [];
  for (const part of inParts(data))
    parts.push(await compiler().compile(makeJob(document, part, { locale, texts })));
  return mergePdfs(parts);
}

/** Ends the compiler at once, where waiting for its idle time would keep a folder or a test busy. */
export async function stopPdfCompiler(): Promise<void> {
  const stopping = running;
  running = undefined;
  await stopping?.stop();
}

/**
 * Badges set at once: a thousand would need 1.3 GB of memory, because Typst keeps every photo
 * unpacked. Whole sheets of four and of ten.
 */
const BADGES_AT_ONCE = 40;

function* inParts<Data extends DocumentData[DocumentName]>(data: Data): Generator<Data> {
  const badges = 'badges' in data ? data.badges.length : 0;
  if (!('badges' in data) || badges <= BADGES_AT_ONCE) return yield data;

  for (let start = 0; start < badges; start += BADGES_AT_ONCE)
    yield { ...data, badges: data.badges.slice(start, start + BADGES_AT_ONCE) };
}

let running: CompilerProcess | undefined;

function compiler(): CompilerProcess {
  running ??= new CompilerProcess(findProject());
  return running;
}

async function loadTexts(): Promise<Texts> {
  const texts = await Promise.all(
    locales.map(async (locale) => [locale, (await loadMessages(locale)).documents] as const),
  );
  return Object.fromEntries(texts) as Texts;
}

/** The folder of the project, wherever a bundler has put this file. */
function findProject(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'documents', 'house.typ'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`no documents/house.typ above ${import.meta.dirname}`);
    folder = parent;
  }
  return folder;
}
