import { existsSync } from 'node:fs';
import { matchPath } from 'react-router';
import { describe, expect, it } from 'vitest';
import { messages } from '#locales/fr/index';
import { localeInPath, pageAt } from './page-at.ts';
import { pages } from './pages.ts';

const examples = pages.map((page) => ({ page, address: anAddressOf(page.path) }));

describe('the list of pages', () => {
  it.each(examples)('finds $page.path first for $address', ({ page, address }) => {
    const [first] = pages.filter((other) => matchPath(other.path, address));

    expect(first).toBe(page);
    expect(pageAt(address)?.page).toBe(page);
  });

  it.each(examples)('guards the data of $address like the page itself', ({ page, address }) => {
    const data = address === '/' ? '/_root.data' : `${address}.data`;

    expect(pageAt(data)?.page).toBe(page);
  });

  it.each(pages)('has the file of $path', ({ file }) => {
    expect(existsSync(new URL(file, import.meta.url))).toBe(true);
  });

  it.each(pages.flatMap(({ nav }) => (nav ? [nav.label] : [])))('has words for %s', (label) => {
    expect(textAt(label)).toBeTypeOf('string');
  });

  it('lets nobody into the office without a role in the edition or a session', () => {
    const open = pages.filter(
      (page) => page.path.startsWith('/office') && page.access.kind === 'public',
    );

    expect(open).toEqual([]);
  });

  it('knows no other address', () => {
    expect(pageAt('/office/bamex-2025/unheard-of/page')).toBeUndefined();
    expect(pageAt('/a/b/c/d/e')).toBeUndefined();
  });
});

describe('localeInPath', () => {
  it('reads the language a public address names', () => {
    expect(localeInPath('/tr/bamex-2025')).toBe('tr');
    expect(localeInPath('/office/bamex-2025')).toBeUndefined();
  });
});

function anAddressOf(path: string): string {
  return path
    .replace(':edition', 'bamex-2025')
    .replace(':lang', 'fr')
    .replaceAll(/:\w+/g, '3f0b6f10-7b0c-4f4e-9a1d-4c589a550f3f');
}

function textAt(key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>(
      (level, part) =>
        typeof level === 'object' && level !== null
          ? (level as Record<string, unknown>)[part]
          : undefined,
      messages,
    );
}
