import { relative } from 'node:path';
import { createKeyring, loadInstallationKey } from '#platform/keyring';
import { privateAddresses, setUpLan } from '#platform/lan/setup';
import type { Command } from './arguments.ts';

/** Certifies this machine for a network without the Internet, and says what to do with it. */
export const command: Command = {
  options: { name: { type: 'string' }, address: { type: 'string' } },
  async run({ settings, text, t }) {
    const { dataFolder, installationKey, port } = settings;
    const name = text('name') ?? 'hub.gates.internal';
    const given = text('address')?.split(',');
    const addresses = given?.map((address) => address.trim()) ?? privateAddresses();
    const keyring = createKeyring(await loadInstallationKey(dataFolder, installationKey));
    const files = await setUpLan({ dataFolder, keyring }, { name, addresses }, new Date());

    const shown = (file: string) => relative(process.cwd(), file);
    const start = [
      'KURUKAN_HOST=0.0.0.0',
      `KURUKAN_ORIGIN=https://${name}:${port}`,
      `KURUKAN_TLS_CERTIFICATE=${shown(files.certificate)}`,
      `KURUKAN_TLS_KEY=${shown(files.key)}`,
      'npm start',
    ];
    const address = addresses[0] ?? '—';
    console.log(t('cli.lan.ready', { name, addresses: addresses.join(', ') || '—' }));
    console.log(`  ${t('cli.lan.fingerprint')}\n    ${files.fingerprint}\n`);
    console.log(`  1. ${t('cli.lan.start')}\n     ${start.join(' \\\n       ')}`);
    console.log(`  2. ${t('cli.lan.dns', { name, address })}`);
    console.log(
      files.isKnownAuthority
        ? `  3. ${t('cli.lan.known')}`
        : `  3. ${t('cli.lan.trust', { command: 'npx kurukan lan offer', file: shown(files.authority) })}`,
    );
    console.log(`  4. ${t('cli.lan.check', { url: `https://${name}:${port}/gate` })}`);
    console.log(`\n  ${t('cli.lan.guide', { file: 'docs/lan.md' })}`);
  },
};
