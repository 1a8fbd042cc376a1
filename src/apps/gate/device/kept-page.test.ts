import { expect, it } from 'vitest';
import { assetsNamedIn } from './kept-page.ts';

it.each([
  ['a page', '<link href="/assets/gate-B1x_-9aZ.css"><script src="/assets/app-12345678.js">'],
  ['a style sheet', 'url(/assets/gate-B1x_-9aZ.css), url("./app-12345678.js")'],
  ['a script', 'new Worker("/assets/gate-B1x_-9aZ.css");import"./app-12345678.js"'],
])('finds what %s names, each once', (_what, text) => {
  expect(assetsNamedIn(text + text)).toEqual([
    '/assets/gate-B1x_-9aZ.css',
    '/assets/app-12345678.js',
  ]);
});

it('finds the reader of codes by its address', () => {
  expect(assetsNamedIn('locateFile:()=>`/assets/zxing_reader-Db2kQ_x1.wasm`')).toEqual([
    '/assets/zxing_reader-Db2kQ_x1.wasm',
  ]);
});

it('takes nothing else for an asset', () => {
  expect(
    assetsNamedIn('https://example.org/a.js "react.js" url(data:image/png;base64,AA)'),
  ).toEqual([]);
});
