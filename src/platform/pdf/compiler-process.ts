/**
 * The Typst compiler, in a process of its own: what it allocates goes back to the system when
 * the process ends, and a fault in native code ends one document instead of the server.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { PICTURES, type Job } from './job.ts';

export type Request = { id: number; job: Job };

export type Answer = { id: number; pdf: Uint8Array } | { id: number; problem: string };

const fonts = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  '@expo-google-fonts/noto-sans-nko/400Regular/NotoSansNKo_400Regular.ttf',
];

const require = createRequire(import.meta.url);
const documents = process.argv[2] ?? path.resolve('documents');
const compiler = NodeCompiler.create({
  workspace: documents,
  fontArgs: [{ fontPaths: fonts.map((font) => require.resolve(font)) }],
});

process.on('message', (request: Request) => {
  process.send?.(answer(request));
});
process.on('disconnect', () => process.exit(0));

function answer({ id, job }: Request): Answer {
  try {
    return { id, pdf: compile(job) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.resetShadow();
    // A large batch is forgotten at once; small ones leave the fonts and templates warm.
    compiler.evictCache(Object.keys(job.files).length > 50 ? 0 : 2);
  }
}

function compile(job: Job): Uint8Array {
  addFile('/job.json', Buffer.from(job.json));
  for (const [file, bytes] of Object.entries(job.files)) addFile(file, bytes);

  const first = tryCompile(job);
  if ('pdf' in first) return first.pdf;

  const damaged = Object.keys(job.files).filter(
    (file) => file.startsWith(PICTURES) && !isReadable(file),
  );
  if (damaged.length === 0) throw new Error(first.problem);

  // One damaged photo must not stop a batch of a thousand badges.
  const silhouette = readFileSync(path.join(documents, 'silhouette.svg'));
  for (const file of damaged) addFile(file, silhouette);
  const second = tryCompile(job);
  if ('pdf' in second) return second.pdf;
  throw new Error(second.problem);
}

function tryCompile({ document, tagged }: Job): { pdf: Uint8Array } | { problem: string } {
  const mainFilePath = path.join(documents, `${document}.typ`);
  const compiled = compiler.compile({ mainFilePath });
  if (!compiled.result) return { problem: `${document}.typ: ${describe(compiled.takeError())}` };

  return { pdf: compiler.pdf(compiled.result, { pdfTags: tagged }) };
}

function isReadable(file: string): boolean {
  const compiled = compiler.compile({ mainFileContent: `#image(${JSON.stringify(file)})` });
  return compiled.result !== null;
}

function addFile(file: string, bytes: Uint8Array): void {
  compiler.mapShadow(path.join(documents, file), Buffer.from(bytes));
}

function describe(error: NodeError | null): string {
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no diagnostics';
}
