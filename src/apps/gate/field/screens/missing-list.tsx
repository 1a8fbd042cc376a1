import { useTranslations } from 'use-intl';
import { badgeCode } from '#modules/badges/rules';
import type { HeadKey } from '#modules/convoys/counting/types';
import { badgeOfHead, riderOf } from '../convoy-view.ts';
import { useField } from './use-field.ts';

/** People by name where this device may know it: whom to look for, and where they sit. */
export function MissingList({ heads, empty }: { heads: readonly HeadKey[]; empty: string }) {
  const t = useTranslations('gateField.convoy');
  const { convoys } = useField().orders;

  if (heads.length === 0) return empty && <p className="field-clear">{empty}</p>;
  return (
    <ul className="field-missing">
      {heads.map((head) => {
        const rider = riderOf(convoys, head);
        const idx = badgeOfHead(head);
        if (!rider)
          return (
            <li key={head}>
              {t('unknownHead', { code: idx === null ? '–' : badgeCode({ idx, generation: 0 }) })}
            </li>
          );
        return (
          <li key={head} data-country={rider.country}>
            <strong dir="auto">{rider.name ?? t('nameless')}</strong>
            <span dir="auto">{rider.party ?? rider.country}</span>
            <small>{t('seat', { vehicle: rider.vehicleCode, seat: rider.seat })}</small>
          </li>
        );
      })}
    </ul>
  );
}
