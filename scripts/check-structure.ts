/**
 * Watches the borders of the code: which file may know which, which chapters a module has, and
 * how long a file may get. Each failure says what to do instead. Circles are found by oxlint
 * (`import/no-cycle`).
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const CHAPTERS = new Set([
  ...['types', 'rules', 'permissions', 'facts', 'schema', 'table', 'store', 'service', 'routes'],
  ...['tasks', 'carry-over', 'figures', 'testing'],
]);
const FRONT_DOOR = /\/(types|rules|permissions|facts|schema|table|service|figures|testing)\.ts$/;
const LONGEST_FILE = 300;

type Border = {
  /** Files the rule binds. */
  from: RegExp;
  /** Whether one of them may import this file. */
  allows: (target: string, from: string) => boolean;
  instead: string;
};

const borders: Border[] = [
  {
    from: /^src\/modules\/.+\/rules\.ts$/,
    allows: (target) => /\/(rules|types)\.ts$/.test(target),
    instead:
      'rules run on a gate without network: pass the value as an argument, or move it to types.ts',
  },
  {
    from: /^src\/(platform|ui|testing)\//,
    allows: (target) => !target.startsWith('src/modules/') && !target.startsWith('src/apps/'),
    instead:
      'the floor knows no module: take what differs as an argument, or move the file into the module',
  },
  {
    from: /^src\/modules\//,
    allows: (target) => !target.startsWith('src/apps/'),
    instead: 'a module does not know the app it runs in: let the app pass it in',
  },
  {
    from: /^src\/modules\//,
    allows: (target, from) =>
      !target.startsWith('src/modules/') ||
      moduleOf(target) === moduleOf(from) ||
      FRONT_DOOR.test(target) ||
      isHeart(target),
    instead:
      'use the other module through its rules, types, facts, figures or service; its store, routes and screens are private',
  },
  {
    from: /^src\/ui\/|\/screens\//,
    allows: (target) => !/\/(store|service|routes)\.ts$/.test(target),
    instead: 'a screen gets its values as props: load them in the page',
  },
  {
    from: /^src\/apps\/(office|public|sign-in|embassy|liaison)\//,
    allows: (target) =>
      !/^src\/modules\/.+\/(store|service|figures)\.ts$|^src\/platform\/database\.ts$/.test(target),
    instead: 'a page calls procedures: `context.get(pageContext).api`',
  },
];

const sources = globSync(['src/**/*.ts', 'src/**/*.tsx']).map(normalize).sort();
const problems = sources.flatMap((file) => [
  ...bordersCrossedBy(file),
  ...chapterProblems(file),
  ...lengthProblems(file),
  ...sqlProblems(file),
]);

for (const problem of problems) console.error(problem);
console.log(`${sources.length} files, ${problems.length} problems of structure`);
process.exitCode = problems.length > 0 ? 1 : 0;

function bordersCrossedBy(file: string): string[] {
  if (/\.test\.tsx?$/.test(file)) return [];
  const bound = borders.filter((border) => border.from.test(file));
  return importsOf(file).flatMap((target) =>
    bound
      .filter((border) => !border.allows(target, file))
      .map((border) => `${file} imports ${target}: ${border.instead}`),
  );
}

/** Files of ours that a file imports, as paths from the top of the project. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([#.][^']+)'/g)].flatMap(([, name = '']) => {
    if (name.startsWith('.')) return [normalize(join(dirname(file), name))];
    const [, alias, rest] = /^#(platform|modules|ui|test|locales)\/(.+)$/.exec(name) ?? [];
    if (!alias || !rest || alias === 'locales') return [];
    const folder = alias === 'test' ? 'testing' : alias;
    return [
      `src/${folder}/${/\.tsx?$/.test(rest) ? rest : `${rest}.${alias === 'ui' ? 'tsx' : 'ts'}`}`,
    ];
  });
}

function chapterProblems(file: string): string[] {
  const [, module, chapter, ...deeper] = /^src\/modules\/([^/]+)\/([^/]+)(\/.*)?$/.exec(file) ?? [];
  if (!module || !chapter || deeper[0]) return [];
  if (/\.test\.tsx?$/.test(chapter) || CHAPTERS.has(chapter.replace(/\.ts$/, ''))) return [];
  return [
    `${file}: not a chapter of a module (${[...CHAPTERS].join(', ')}); a large heart gets a folder of its own`,
  ];
}

function lengthProblems(file: string): string[] {
  if (file === 'src/platform/tables.ts') return [];
  const lines = readFileSync(file, 'utf8').split('\n').length;
  return lines > LONGEST_FILE
    ? [`${file}: ${lines} lines; split it before it passes ${LONGEST_FILE}`]
    : [];
}

function sqlProblems(file: string): string[] {
  if (!file.startsWith('src/modules/') || /\/(store|figures)(\.ts|\/)|\.test\.ts$/.test(file))
    return [];
  const speaksSql = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/.test(
    readFileSync(file, 'utf8'),
  );
  return speaksSql ? [`${file}: SQL stands only in store.ts and figures.ts`] : [];
}

function moduleOf(file: string): string {
  return file.split('/')[2] ?? '';
}

/** A heart is a folder with a face of its own, such as `badges/credential/`. */
function isHeart(target: string): boolean {
  return /^src\/modules\/[^/]+\/(?!screens\/|store\/)[^/]+\//.test(target);
}
