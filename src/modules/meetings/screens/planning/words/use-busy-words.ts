import { useCallback } from 'react';
import { useTranslations } from 'use-intl';

const known = [
  'travel',
  'prayer',
  'lunch',
  'convoy',
  'elsewhere',
  'closed',
  'other',
  'arrival',
  'departure',
  'meeting',
  'session',
] as const;

/** Why somebody or something is not there, from the code of an absence. */
export function useBusyWords(): (why: string) => string {
  const t = useTranslations('meetingGrid.busy');

  return useCallback(
    (why) => {
      const code = known.find((one) => why === one || why.startsWith(`${one}:`));
      return code ? t(code) : why;
    },
    [t],
  );
}
