import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What a gate loads before its first scan, in bytes as they cross the wire, by name. */
export async function gateWeight(page: Page): Promise<Map<string, number>> {
  const origin = new URL(page.url()).origin;
  const html = await textOf(page, `${origin}/gate`);
  const named = [...html.matchAll(/\/assets\/[\w.-]+|\/favicon\.svg/g)].map(([path]) => path);
  const weights = new Map([['gate', gzipSync(html).byteLength]]);
  for (const path of new Set(named)) {
    const answer = await page.request.get(`${origin}${path}`);
    weights.set(path.replace('/assets/', ''), gzipSync(await answer.body()).byteLength);
  }
  return weights;
}

async function textOf(page: Page, address: string): Promise<string> {
  return (await page.request.get(address)).text();
}
