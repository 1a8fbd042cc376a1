import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What a gate loads before its first scan, in bytes as they cross the wire, by name. */
export async function gateWeight(page: Page): Promise<Map<string, number>> {
  const origin = new URL(page.url()).origin;
  const html = await textOf(page, `${origin}/gate`);
  const named = [...html.matchAll(/\/assets\/[\w.-]+|\/favicon\.svg/g)].map(([path]) => path);
  const weights = new Map([['gate', gzipSync(html).byteLength]]);
  const loaded = new Set(named);
  // A set that grows while it is gone through is gone through to its end.
  for (const path of loaded) {
    const answer = await page.request.get(`${origin}${path}`);
    const body = await answer.body();
    weights.set(path.replace('/assets/', ''), gzipSync(body).byteLength);
    if (path.endsWith('.js')) for (const part of partsOf(body.toString())) loaded.add(part);
  }
  return weights;
}

/** What a script is made of beside itself; not what it fetches later. */
function partsOf(script: string): string[] {
  return [...script.matchAll(/\b(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(
    ([, name]) => `/assets/${name}`,
  );
}

async function textOf(page: Page, address: string): Promise<string> {
  return (await page.request.get(address)).text();
}
