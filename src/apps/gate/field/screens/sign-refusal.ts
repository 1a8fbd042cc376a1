import { useTranslations } from 'use-intl';
import type { SignRefusal } from '../types.ts';

/** Why a signature is none, in the words of the gate or of the range. */
export function useSignRefusal(): (refusal: SignRefusal) => string {
  const t = useTranslations('gateField.range.refused');
  const gates = useTranslations('gates.refusal');
  return (refusal) => {
    if (refusal.kind === 'same-badge') return t('same-badge');
    if (refusal.kind === 'badge') return gates(`${refusal.refusal}.reason`);
    const { why, items } = refusal.refusal;
    return t(why, { count: items?.length ?? 0 });
  };
}
