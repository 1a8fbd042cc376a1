import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#test/database';
import { aVisitor, inEdition, type Visitor } from './testing/visitor.ts';

const db = useTestDatabase();
let visitor: Visitor;

beforeEach(async () => {
  visitor = await aVisitor(db);
});

const READER = '/assets/code-reader-worker-BxG8y0Zz.js';
const others = [
  '/sign-in',
  '/office/bamex-2025/people',
  '/gates',
  '/gate/anything',
  '/fr/bamex-2025',
  `${inEdition}/participants`,
];

describe('the camera', () => {
  it.each(['/gate', '/gate/'])('may be used by the page of the gate: %s', async (path) => {
    expect(await policyOf(path, 'permissions-policy')).toContain('camera=(self)');
  });

  it.each([...others, READER])('may not be used by %s', async (path) => {
    expect(await policyOf(path, 'permissions-policy')).toContain('camera=()');
  });
});

describe('WebAssembly', () => {
  it('runs in the worker that reads QR codes, from our own server', async () => {
    const policy = await policyOf(READER, 'content-security-policy');

    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toContain("'unsafe-eval'");
  });

  it.each([
    '/gate',
    '/assets/gate-app-BxG8y0Zz.js',
    '/assets/x/code-reader-worker-a.js',
    ...others,
  ])('does not run on %s', async (path) => {
    expect(await policyOf(path, 'content-security-policy')).not.toContain('wasm');
  });
});

async function policyOf(path: string, name: string): Promise<string> {
  return (await visitor.ask(path)).headers.get(name) ?? '';
}
