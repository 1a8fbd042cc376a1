import type { Application } from '#platform/application';
import { systemClock, type Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import { createFileStore, folderBlobStore } from '#platform/files';
import { createKeyring, loadInstallationKey } from '#platform/keyring';
import type { Log } from '#platform/log';
import type { Settings } from '#platform/settings';

/** What the server and the command line both stand on. */
export async function createApplication({
  settings,
  db,
  log,
  clock = systemClock,
}: {
  settings: Settings;
  db: Database;
  log: Log;
  clock?: Clock;
}): Promise<Application> {
  const keyring = createKeyring(
    await loadInstallationKey(settings.dataFolder, settings.installationKey),
  );
  return {
    db,
    clock,
    files: createFileStore(folderBlobStore(settings.filesFolder), keyring),
    keyring,
    log,
    origin: settings.origin ?? `${settings.tls ? 'https' : 'http'}://localhost:${settings.port}`,
  };
}
