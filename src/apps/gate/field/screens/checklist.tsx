import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ChecklistItem } from '#modules/demonstrations/checklists/types';
import { useClock } from '../../screens/clock.ts';
import { give } from '../../signals/sounds.ts';
import type { Presented } from '../field.ts';
import type { FieldSession } from '../orders.ts';
import { daySession, type RangeView } from '../range-view.ts';
import type { SignRefusal } from '../types.ts';
import { ScanHere } from './scan-here.tsx';
import { useSignRefusal } from './sign-refusal.ts';
import { useField } from './use-field.ts';

/** Each item is touched, then signed with the badge of whoever answers for it. */
export function Checklist({ view, session }: { view: RangeView; session: FieldSession }) {
  const t = useTranslations('gateField.range');
  const words = useTranslations('demonstrations.checklist');
  const clock = useClock();
  const { field } = useField();
  const [item, setItem] = useState<ChecklistItem | null>(null);
  const [refusal, setRefusal] = useState<SignRefusal | null>(null);
  const tell = useSignRefusal();
  const signed = view.state.sessions.get(session.id)?.signed ?? [];
  const place = { kind: 'session' as const, session: daySession(session) };

  const signWith = async (shown: Presented) => {
    if (!item) return;
    const told = await field.sign({ rangeId: view.range.id, place }, item.id, shown);
    give(told.ok ? 'yes' : 'no');
    setRefusal(told.ok ? null : told.why);
    if (told.ok) setItem(null);
  };

  return (
    <section className="field-checklist">
      <h2>{t('checklist')}</h2>
      <ul>
        {session.checklist.map((one) => {
          const sign = signed.find((each) => each.item === one.id);
          const isChosen = item?.id === one.id;
          return (
            <li key={one.id}>
              <button
                type="button"
                className="act"
                data-item={one.id}
                data-signed={Boolean(sign)}
                aria-expanded={isChosen}
                disabled={Boolean(sign)}
                onClick={() => setItem(isChosen ? null : one)}
              >
                <strong>{words(`item.${one.id}`)}</strong>
                <small>
                  {sign
                    ? t('signed', { time: clock(sign.at) })
                    : t('signs', { who: words(`signer.${one.signs}`) })}
                </small>
              </button>
              {isChosen && (
                <>
                  <p className="problem" role="alert">
                    {refusal && tell(refusal)}
                  </p>
                  <ScanHere
                    aim={t('scanFor', { who: words(`signer.${one.signs}`) })}
                    reads="badge"
                    onText={(shown) => void signWith(shown)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
