import { useTranslations } from 'use-intl';
import type { Need } from '../types.ts';

/** A need in one line: `Drones: buy, within a year`. */
export function useNeedWords(): (need: Pick<Need, 'sector' | 'purpose' | 'horizon'>) => string {
  const t = useTranslations('needs');
  const names = useTranslations('sectors.name');
  return ({ sector, purpose, horizon }) =>
    t('list.line', {
      sector: names(sector),
      purpose: t(`purpose.${purpose}`),
      horizon: t(`horizon.${horizon ?? 'open'}`),
    });
}
