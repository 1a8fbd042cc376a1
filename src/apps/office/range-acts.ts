import { rangeSettingsSchema } from '#modules/demonstrations/settings/schema';
import { keptKinds } from '#modules/demonstrations/show/types';
import type { Api } from '../server/router.ts';
import { wordIn, wordsIn } from './form-values.ts';

type Used = Pick<Api, 'rangeTimetable'>;

/** What a form of the timetable page asks for; `version` is the one that is shown. */
export async function actOnTimetable(
  { rangeTimetable: api }: Used,
  { edition, rangeId, version }: { edition: string; rangeId: string; version: string | null },
  form: FormData,
): Promise<{ version: string | null; session: string | null }> {
  const session = wordIn(form, 'session');
  const one = { edition, id: version ?? '' };
  switch (form.get('intent')) {
    case 'order': {
      const { id } = await api.order({
        ...{ edition, rangeId, dates: wordsIn(form, 'date') },
        keep: keptKinds.find((kind) => kind === wordIn(form, 'keep')) ?? 'begun',
        seconds: Number(wordIn(form, 'seconds')),
        from: form.has('from') ? version : null,
      });
      return { version: id, session: null };
    }
    case 'stop':
      await api.stop(one);
      return { version, session: null };
    case 'drop':
      await api.drop(one);
      return { version: null, session: null };
    case 'publish':
      await api.publish({ ...one, tell: form.has('tell') });
      return { version: 'standing', session: null };
    case 'move':
      await api.move({ ...one, session, at: wordIn(form, 'at') });
      return { version, session: null };
    case 'lock':
    case 'unlock':
      await api.lock({ ...one, session, isLocked: form.get('intent') === 'lock' });
      return { version, session };
    default:
      await api.settings.save({
        edition,
        ...settingsIn(form, await api.settings.read({ edition })),
      });
      return { version, session: null };
  }
}

function settingsIn(
  form: FormData,
  { settings }: Awaited<ReturnType<Used['rangeTimetable']['settings']['read']>>,
) {
  const fuel = wordIn(form, 'fuelLitres');
  return {
    version: Number(wordIn(form, 'version')),
    // What is none of the choices is refused by the API.
    settings: {
      ...settings,
      grid: rangeSettingsSchema.shape.grid.parse(Number(wordIn(form, 'grid'))),
      marginMinutes: Number(wordIn(form, 'marginMinutes')),
      fuelLitres: fuel ? Number(fuel) : null,
      prayerMinutes: Number(wordIn(form, 'prayerMinutes')),
      prayers: rangeSettingsSchema.shape.prayers.parse(wordsIn(form, 'prayer')),
    },
  };
}
