import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { settingsOfZone } from '#modules/gates/deciding/settings/rules';
import { AsideList } from '#modules/gates/devices/screens/aside-list.tsx';
import { DeviceTable } from '#modules/gates/devices/screens/device-table.tsx';
import { CodeSheet, EnrolPanel } from '#modules/gates/devices/screens/enrol-panel.tsx';
import { LogFilePanel } from '#modules/gates/devices/screens/log-file-panel.tsx';
import { PinPanel, ZonesPanel } from '#modules/gates/devices/screens/settings-panel.tsx';
import { textIn } from '#platform/form-text';
import { inLanguage } from '#platform/i18n';
import { qrSvg } from '#platform/qr';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { gatesChosen, zonesTyped } from '../gate-settings-form.ts';
import type { Route } from './+types/gate-devices.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const [list, plan, { settings, hasSupervisorPin }] = await Promise.all([
    api.gateDevices.list({ edition }),
    api.editions.plan({ edition }),
    api.gateDevices.settings({ edition }),
  ]);
  return { ...list, plan, settings, hasSupervisorPin };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { gateDevices } = context.get(pageContext).api;
  const form = await request.formData();
  return attempt(form, async () => {
    // What is done to one device names it: `wipe <id>`.
    const [intent, device = ''] = textIn(form, 'intent').split(' ');
    switch (intent) {
      case 'enrol': {
        // The address at which the office reaches the hub is the one at which gates do.
        const origin = request.headers.get('origin') ?? new URL(request.url).origin;
        const codes = await gateDevices.makeCodes({
          edition,
          origin,
          gateIds: gatesChosen(form),
          validMinutes: Number(textIn(form, 'validMinutes')),
          count: Number(textIn(form, 'count')),
          desk: form.has('desk') ? { categories: [] } : null,
        });
        return {
          made: {
            address: `${origin}/gate`,
            codes: codes.map((code) => ({ ...code, picture: qrSvg(code.text) })),
          },
        };
      }
      case 'wipe': {
        return gateDevices.wipe({ edition, device, reason: textIn(form, 'reason') });
      }
      case 'import':
        return {
          imported: await gateDevices.importLog({ edition, file: form.get('file') as File }),
        };
      case 'pin':
        return { pin: await gateDevices.changePin({ edition, pin: textIn(form, 'password') }) };
      case 'no-pin':
        return { pin: await gateDevices.changePin({ edition, pin: null }) };
      default: {
        const { settings } = await gateDevices.settings({ edition });
        const zones = zonesTyped(form);
        await gateDevices.changeSettings({ edition, settings: { ...settings, zones } });
        return { zones: zones.length };
      }
    }
  });
}

export default function GateDevicesPage({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { devices, quarantine, openCodes, now, revocationEpoch, plan, settings } = loaderData;
  const t = useTranslations('gateDevices');
  const format = useFormatter();
  const locale = useLocale();
  const { timeZone } = plan.edition;
  const gates = plan.gates.map(({ id, name }) => ({ id, name: inLanguage(name, locale) }));
  const gateNames = Object.fromEntries(gates.map(({ id, name }) => [id, name]));
  const names = Object.fromEntries(devices.map(({ id, name }) => [id, name]));
  const done = actionData && !('problem' in actionData) ? actionData : undefined;

  return (
    <div className="gate-devices">
      <PageHeader title={t('title')} lead={t('lead')} />
      <section className="panel" aria-labelledby="devices">
        <h2 id="devices">{t('title')}</h2>
        <p>
          {t('now', {
            time: format.dateTime(now, { dateStyle: 'medium', timeStyle: 'medium', timeZone }),
          })}
        </p>
        {devices.length === 0 ? (
          <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
        ) : (
          <DeviceTable
            devices={devices}
            gateNames={gateNames}
            timeZone={timeZone}
            revocationEpoch={revocationEpoch}
            answer={actionData}
          />
        )}
        {done && 'device' in done && <output>{t('wipe.done')}</output>}
      </section>
      <EnrolPanel gates={gates} openCodes={openCodes} answer={actionData} />
      {done && 'made' in done && (
        <CodeSheet
          codes={done.made.codes}
          gateNames={gateNames}
          address={done.made.address}
          timeZone={timeZone}
        />
      )}
      <AsideList quarantine={quarantine} names={names} timeZone={timeZone} />
      <LogFilePanel
        exportHref={`/api/v1/editions/${edition}/gate-log`}
        imported={done && 'imported' in done ? done.imported : undefined}
        answer={actionData}
      />
      <PinPanel
        isSet={loaderData.hasSupervisorPin}
        isDone={Boolean(done && 'pin' in done)}
        answer={actionData}
      />
      <ZonesPanel
        isDone={Boolean(done && 'zones' in done)}
        zones={plan.zones.map(({ bit, name }) => ({
          name: inLanguage(name, locale),
          settings: settingsOfZone(settings, bit),
        }))}
        answer={actionData}
      />
    </div>
  );
}
