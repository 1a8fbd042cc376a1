import { readPlan } from '#modules/editions/service';
import { readDevices } from '#modules/gates/devices/service';
import { provenEdition } from '#platform/edition';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';
import { textTable } from './text-table.ts';

/** The gate devices of an edition, and what the hub has heard of each. */
export const command: Command = {
  options: { edition: { type: 'string' }, json: { type: 'boolean' } },
  async run({ settings, locale, t, needed, flag }) {
    const edition = provenEdition(needed('edition'));
    const { plan, devices } = await withDatabase(settings, async (db) => ({
      plan: await readPlan(db, edition),
      devices: await readDevices(db, edition),
    }));
    if (flag('json')) {
      for (const device of devices) console.log(JSON.stringify(device));
      return;
    }
    if (devices.length === 0) {
      console.log(t('gateDevices.empty.title'));
      return;
    }
    const { timeZone } = plan.edition;
    const time = new Intl.DateTimeFormat(locale, {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone,
    });
    const columns = ['name', 'state', 'gate', 'lastContact', 'events', 'unsent', 'aside'] as const;
    const rows = devices.map((device) => [
      `${device.name} ${device.id}`,
      t(`gateDevices.state.${device.state}`),
      device.gateId ?? t('gateDevices.anyGate'),
      device.lastContactAt ? time.format(device.lastContactAt) : t('gateDevices.never'),
      String(device.events),
      device.unsent === null ? t('gateDevices.notTold') : String(device.unsent),
      String(device.quarantined),
    ]);
    const headings = columns.map((column) => t(`gateDevices.column.${column}`));
    for (const line of textTable(headings, rows)) console.log(line);
  },
};
