import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { DayRefusal, DayWord } from '#modules/demonstrations/day/types';
import { inLanguage } from '#platform/i18n';
import { give } from '../../signals/sounds.ts';
import type { FieldSession } from '../orders.ts';
import { daySession, type RangeView } from '../range-view.ts';
import { Checklist } from './checklist.tsx';
import { HoldReasons, reasonOf } from './hold-place.tsx';
import { PressTwice } from './press-twice.tsx';
import { RoundsForm } from './rounds-form.tsx';
import { useField } from './use-field.ts';

/** One session in the hand of its range officer: what must be signed, and the words of its day. */
export function SessionScreen({ view, session }: { view: RangeView; session: FieldSession }) {
  const t = useTranslations('gateField.range');
  const locale = useLocale();
  const { field } = useField();
  const [refusal, setRefusal] = useState<DayRefusal | null>(null);
  const [isHolding, setHolding] = useState(false);
  const day = view.state.sessions.get(session.id);
  const place = { kind: 'session' as const, session: daySession(session) };
  const at = { rangeId: view.range.id, place };

  const say = async (word: DayWord, detail: string | null = null) => {
    const told = await field.say(at, word, detail);
    give(told.ok ? 'yes' : 'no');
    setRefusal(told.ok ? null : told.why);
    setHolding(false);
  };

  return (
    <>
      <p className="field-state" data-state={day?.state} aria-live="polite">
        <strong>{t(`state.${day?.state ?? 'waiting'}`)}</strong>{' '}
        <span dir="auto">{inLanguage(session.title, locale)}</span>
      </p>
      {day?.heldBy && (
        <p className="problem">
          {t('held', { reason: t(`holdReason.${reasonOf(day.heldBy.hold.reason)}`) })}
        </p>
      )}
      <p className="problem" role="alert">
        {refusal && t(`refused.${refusal.why}`, { count: refusal.items?.length ?? 0 })}
      </p>
      <div className="field-words">
        <button type="button" className="act" data-say="ready" onClick={() => void say('ready')}>
          {t('say.ready')}
        </button>
        <button
          type="button"
          className="act act-yes"
          data-say="live"
          onClick={() => void say('live')}
        >
          {t('say.live')}
        </button>
        <button
          type="button"
          className="act act-danger"
          data-say="hold"
          aria-expanded={isHolding}
          onClick={() => setHolding(!isHolding)}
        >
          {t('say.hold')}
        </button>
        <button type="button" className="act" data-say="resume" onClick={() => void say('resume')}>
          {t('say.resume')}
        </button>
        <button type="button" className="act" data-say="done" onClick={() => void say('done')}>
          {t('say.done')}
        </button>
        <PressTwice
          className="act"
          label={t('say.abandon')}
          again={t('again')}
          onPress={() => void say('abandon')}
        />
      </div>
      {isHolding && <HoldReasons onReason={(reason) => void say('hold', reason)} />}
      <Checklist view={view} session={session} />
      <RoundsForm session={session} />
    </>
  );
}
