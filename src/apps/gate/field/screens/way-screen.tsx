import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { useClock } from '../../screens/clock.ts';
import { PinPad } from '../../screens/pin-pad.tsx';
import { give } from '../../signals/sounds.ts';
import { refuseReturn, type ConvoyView } from '../convoy-view.ts';
import { leavingReasons, type LeavingReason, type ReturnRefusal } from '../types.ts';
import { MissingList } from './missing-list.tsx';
import { useField } from './use-field.ts';

/** Where the column is, said with one press each; and the list that must be empty before it returns. */
export function WayScreen({ view }: { view: ConvoyView }) {
  const t = useTranslations('gateField.convoy');
  const locale = useLocale();
  const { field } = useField();
  const { order, departedBack } = view;
  const tell = (word: string) => void field.tellWay(order.id, word);
  const between = order.points.slice(1, -1);

  return (
    <>
      <Word view={view} word="departed/out" label={t('tell.departed-out')} onTell={tell} />
      {between.map(({ code, name }) => (
        <Word
          key={code}
          view={view}
          word={`at/${code}`}
          label={t('tell.at', { point: inLanguage(name, locale) })}
          onTell={tell}
        />
      ))}
      <Word view={view} word="arrived/out" label={t('tell.arrived-out')} onTell={tell} />
      <NobodyLeftBehind view={view} />
      {departedBack !== null && (
        <Word view={view} word="arrived/back" label={t('tell.arrived-back')} onTell={tell} />
      )}
    </>
  );
}

function Word({
  view: { said },
  word,
  label,
  onTell,
}: {
  view: ConvoyView;
  word: string;
  label: string;
  onTell: (word: string) => void;
}) {
  const t = useTranslations('gateField.convoy');
  const clock = useClock();
  const last = said.findLast((one) => one.word === word);

  return (
    <div className="field-word">
      <button type="button" className="act" data-word={word} onClick={() => onTell(word)}>
        {label}
      </button>
      {last && <small>{t('saidAt', { time: clock(last.at) })}</small>}
    </div>
  );
}

function NobodyLeftBehind({ view: { order, departedBack } }: { view: ConvoyView }) {
  const t = useTranslations('gateField.convoy');
  const clock = useClock();
  const { field, orders } = useField();
  const [isOverruling, setOverruling] = useState(false);
  const [reason, setReason] = useState<LeavingReason | null>(null);
  const [refusal, setRefusal] = useState<ReturnRefusal | null>(null);
  const wait = refuseReturn(orders, field.log(), order.id);

  const leave = async (supervisor: { pin: string; reason: LeavingReason } | null) => {
    const told = await field.leaveRange(order.id, supervisor);
    give(told.ok ? 'yes' : 'no');
    setRefusal(told.ok ? null : told.why);
    if (told.ok) setOverruling(false);
  };

  return (
    <section className="field-behind" data-wait={wait?.reason ?? 'none'}>
      <h2>{t('behind.title')}</h2>
      {wait === null && <p className="field-clear">{t('behind.clear')}</p>}
      {wait?.reason === 'never-counted' && <p className="problem">{t('behind.never-counted')}</p>}
      {wait?.reason === 'left-behind' && (
        <>
          <p className="problem">{t('behind.list', { count: wait.heads.length })}</p>
          <MissingList heads={wait.heads} empty="" />
        </>
      )}
      <button
        type="button"
        className={wait ? 'act act-danger' : 'act act-yes'}
        data-word="departed/back"
        onClick={() => void leave(null)}
      >
        {t('tell.departed-back')}
      </button>
      {departedBack !== null && <small>{t('saidAt', { time: clock(departedBack) })}</small>}
      <p className="problem" role="alert">
        {refusal?.kind === 'wait' && refusal.wait.reason === 'left-behind'
          ? t('behind.list', { count: refusal.wait.heads.length })
          : refusal?.kind === 'wait'
            ? t('behind.never-counted')
            : refusal && t(`behind.problem.${refusal.problem}`)}
      </p>
      {wait && refusal && !isOverruling && (
        <button
          type="button"
          className="act"
          data-act="overrule"
          onClick={() => setOverruling(true)}
        >
          {t('behind.supervisor')}
        </button>
      )}
      {isOverruling &&
        leavingReasons.map((one) => (
          <button
            key={one}
            type="button"
            className="act"
            aria-pressed={one === reason}
            data-reason={one}
            onClick={() => setReason(one)}
          >
            {t(`behind.reason.${one}`)}
          </button>
        ))}
      {isOverruling && reason && (
        <PinPad
          label={t('behind.pin')}
          problem={refusal?.kind === 'pin' && refusal.problem === 'wrong-pin' ? 'wrong-pin' : null}
          onPin={(pin) => void leave({ pin, reason })}
        />
      )}
    </section>
  );
}
