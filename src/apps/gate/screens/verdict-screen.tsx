import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import type { OverrideOffer, OverrideReason } from '#modules/gates/deciding/overriding/types';
import type { HowScanned, ScanResult } from '../device/types.ts';
import { isolated, useClock } from './clock.ts';
import { HolderCard } from './holder-card.tsx';
import { nextCheck, waitsForBadge, type Check } from './next-check.ts';
import type { Shown } from './use-scanning.ts';
import { VerdictSign } from './verdict-sign.tsx';
import { WaitingForBadge } from './waiting-for-badge.tsx';

type Props = {
  shown: Shown;
  onContinue: () => void;
  /** The guard has done what was asked. */
  onDone: (done: Partial<HowScanned>) => void;
  /** Lets in against the refusal with one tap, where the guard may. */
  onVouch: (reason: OverrideReason) => void;
  /** Somebody else must take it upon themselves. */
  onOverride: () => void;
};

const words = { green: 'admitted', amber: 'amber', red: 'refused' } as const;

/** The answer over the whole screen, to be read at arm's length in the sun: sign, word, who, why, what now. */
export function VerdictScreen({ shown, onContinue, onDone, onVouch, onOverride }: Props) {
  const { result, pairsUntil } = shown;
  const t = useTranslations('gateApp');
  const gates = useTranslations('gates');
  const [isWrongPerson, setWrongPerson] = useState(false);
  const colour = isWrongPerson ? 'red' : result.colour;
  const check = isWrongPerson ? null : nextCheck(result);
  const { refusal, overridden, offer } = result;

  return (
    <section
      className="verdict-screen"
      data-colour={colour}
      data-check={check}
      aria-live="assertive"
    >
      <div className="verdict-head">
        <VerdictSign colour={colour} />
        <h1>{gates(`verdict.${words[colour]}`)}</h1>
        <p className="verdict-direction">{t(`scan.${result.direction}`)}</p>
      </div>
      <div className="verdict-why">
        {isWrongPerson ? (
          <Reason why={t('verdict.wrongPerson')} cure={gates('cure.call-supervisor')} />
        ) : (
          refusal && (
            <Reason
              why={gates(`refusal.${refusal}.reason`)}
              cure={result.cure ? gates(`cure.${result.cure}`) : null}
            />
          )
        )}
        {overridden && (
          <p>{t('verdict.overridden', { refusal: gates(`refusal.${overridden}.reason`) })}</p>
        )}
        {result.before && <Before before={result.before} />}
        {result.isCodeOnly && <p className="verdict-before">{t('verdict.codeOnly')}</p>}
        {result.alerts.map((alert) => (
          <p key={alert} className="verdict-alert">
            {gates(`alert.${alert}`)}
          </p>
        ))}
      </div>
      <HolderCard result={result} />
      <div className="verdict-acts">
        {check === 'photo' && (
          <PhotoAnswer
            hasPhoto={result.holder?.photo !== null && result.holder !== null}
            onYes={() => onDone({ photoChecked: true })}
            onNo={() => setWrongPerson(true)}
          />
        )}
        {check === 'identity' &&
          offer?.level === 'guard' &&
          offer.reasons.map((reason) => (
            <button
              key={reason}
              type="button"
              className="act act-first"
              onClick={() => onVouch(reason)}
            >
              {gates(`override.reason.${reason}`)}
            </button>
          ))}
        {waitsForBadge(check) && pairsUntil && <WaitingForBadge what={check} until={pairsUntil} />}
        <div className="verdict-pair">
          {offer && mayGoFurther(offer, check) && (
            <button type="button" className="act" onClick={onOverride}>
              {t(offer.level === 'guard' ? 'verdict.override' : 'verdict.supervisor')}
            </button>
          )}
          {check !== 'photo' && (
            <button type="button" className="act" onClick={onContinue}>
              {t('verdict.tap')}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}

/** Whether there is a way in that is not on the screen already. */
function mayGoFurther({ level }: OverrideOffer, check: Check | null): boolean {
  return level === 'supervisor' || (level === 'guard' && check !== 'identity');
}

function Reason({ why, cure }: { why: string; cure: string | null }) {
  return (
    <>
      <p className="verdict-reason">{why}</p>
      {cure && <p className="verdict-cure">{cure}</p>}
    </>
  );
}

function Before({ before }: { before: NonNullable<ScanResult['before']> }) {
  const t = useTranslations('gateApp.verdict');
  const locale = useLocale();
  const clock = useClock();
  const seen = { time: clock(before.at), operator: isolated(before.operator) };

  return (
    <p className="verdict-before">
      {before.gateName
        ? t('before', { ...seen, gate: isolated(inLanguage(before.gateName, locale)) })
        : t('beforeSomewhere', seen)}
    </p>
  );
}

function PhotoAnswer({
  hasPhoto,
  onYes,
  onNo,
}: {
  hasPhoto: boolean;
  onYes: () => void;
  onNo: () => void;
}) {
  const t = useTranslations('gateApp.verdict');

  return (
    <>
      {!hasPhoto && <p className="verdict-cure">{t('noRecord')}</p>}
      <div className="verdict-pair">
        <button type="button" className="act act-yes" onClick={onYes}>
          {t('samePerson')}
        </button>
        <button type="button" className="act act-no" onClick={onNo}>
          {t('notSamePerson')}
        </button>
      </div>
    </>
  );
}
