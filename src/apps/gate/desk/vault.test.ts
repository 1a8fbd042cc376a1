import { expect, it } from 'vitest';
import { newVault, seal, unseal, vaultKey } from './vault.ts';

const list = new TextEncoder().encode('Issa Traoré');

it('opens with the passphrase, however its accents are coded', async () => {
  const vault = { ...newVault(), iterations: 1_000 };
  const sealed = await seal(await vaultKey('guichet d’été', vault), list);

  expect(await unseal(await vaultKey('guichet d’e\u0301te\u0301', vault), sealed)).toEqual(list);
});

it('does not open with another passphrase, another salt, or a touched byte', async () => {
  const vault = { ...newVault(), iterations: 1_000 };
  const sealed = await seal(await vaultKey('guichet nord', vault), list);
  const touched = sealed.slice();
  touched[20] = (touched[20] ?? 0) ^ 1;

  expect(await unseal(await vaultKey('guichet sud', vault), sealed)).toBeUndefined();
  expect(
    await unseal(await vaultKey('guichet nord', { ...newVault(), iterations: 1_000 }), sealed),
  ).toBeUndefined();
  expect(await unseal(await vaultKey('guichet nord', vault), touched)).toBeUndefined();
  expect(await unseal(await vaultKey('guichet nord', vault), new Uint8Array(3))).toBeUndefined();
});

it('never writes the same bytes twice', async () => {
  const key = await vaultKey('guichet nord', { ...newVault(), iterations: 1_000 });

  expect(await seal(key, list)).not.toEqual(await seal(key, list));
});
