import type { Api } from '../server/router.ts';
import { countFrom, saveConvoyFrom, savePlacesFrom, saveVehicleFrom } from './convoy-acts.ts';
import { wordIn } from './form-values.ts';
import { instantIn } from './local-times.ts';

/** Does what a form of the page of a convoy asks for. */
export async function actOnConvoy(
  api: Api,
  edition: string,
  id: string,
  form: FormData,
): Promise<void> {
  const [intent] = wordIn(form, 'intent').split(' ');
  const convoyId = id;
  switch (intent) {
    case 'publish':
      await api.convoys.publish({ edition, id });
      return;
    case 'cancel':
      await api.convoys.cancel({ edition, id });
      return;
    case 'seat':
      await api.convoys.seat({ edition, convoyId });
      return;
    case 'set-seat':
      await setSeatFrom(api, edition, convoyId, form);
      return;
    case 'count':
    case 'count-badge':
    case 'uncount':
      await countFrom(api, edition, form, convoyId);
      return;
  }
  const view = await api.convoys.get({ edition, id });
  switch (intent) {
    case 'position':
      await tellPositionFrom(api, edition, form, view);
      return;
    case 'vehicle':
    case 'remove-vehicle':
      await saveVehicleFrom(api, edition, form, view);
      return;
    case 'add-place':
    case 'remove-place':
      await savePlacesFrom(api, edition, form, view);
      return;
    case 'convoy':
      await saveConvoyFrom(api, edition, form, { id, timeZone: view.timeZone });
  }
}

async function setSeatFrom(
  api: Api,
  edition: string,
  convoyId: string,
  form: FormData,
): Promise<void> {
  const participantId = wordIn(form, 'participantId');
  const seat = wordIn(form, 'seat');
  const to = wordIn(form, 'off')
    ? null
    : { vehicleId: wordIn(form, 'vehicleId'), ...(seat && { seat: Number(seat) }) };
  await api.convoys.setSeat({ edition, convoyId, participantId, to });
}

async function tellPositionFrom(
  api: Api,
  edition: string,
  form: FormData,
  { convoy, timeZone }: Awaited<ReturnType<Api['convoys']['get']>>,
): Promise<void> {
  const at = instantIn(form, 'at', timeZone);
  await api.convoys.tellPosition({
    ...{ edition, convoyId: convoy.id, point: wordIn(form, 'point') },
    heading: wordIn(form, 'heading') === 'back' ? 'back' : 'out',
    passed: wordIn(form, 'passed') === 'left' ? 'left' : 'at',
    ...(at && { at }),
  });
}
