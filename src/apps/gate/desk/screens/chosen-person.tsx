import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { badgeCode } from '#modules/badges/rules';
import { Photo } from '../../screens/photo.tsx';
import { printReasons, type DeskBadge, type DeskPerson, type PrintReason } from '../types.ts';

/** Who it is, why they need a badge, and what came out of the printer. */
export function ChosenPerson({
  person,
  printed,
  onPrint,
  onNext,
}: {
  person: DeskPerson;
  printed: DeskBadge | null;
  onPrint: (reason: PrintReason) => Promise<void>;
  onNext: () => void;
}) {
  const t = useTranslations('gateDesk');
  const [isBusy, setBusy] = useState(false);
  const { holder, claims } = person;

  const print = async (reason: PrintReason) => {
    setBusy(true);
    await onPrint(reason);
    setBusy(false);
  };

  return (
    <section className="desk-person">
      {holder?.photo ? (
        <Photo className="desk-photo" photo={holder.photo} alt="" />
      ) : (
        <span className="desk-photo" />
      )}
      <div>
        <h2>
          <bdi>{holder?.name ?? claims.name}</bdi>
        </h2>
        {holder?.nameAr && <p dir="rtl">{holder.nameAr}</p>}
        {holder?.organisation && (
          <p>
            <bdi>{holder.organisation}</bdi>
          </p>
        )}
        <p dir="ltr">{badgeCode(printed?.claims ?? claims)}</p>
      </div>
      {printed ? (
        <div className="desk-acts">
          <output>
            {t(printed.reason === 'damaged' ? 'printedSame' : 'printedNew', {
              code: badgeCode(printed.claims),
            })}
          </output>
          <button type="button" className="act" onClick={() => globalThis.print()}>
            {t('printAgain')}
          </button>
          <button type="button" className="act act-first" onClick={onNext}>
            {t('next')}
          </button>
        </div>
      ) : (
        <div className="desk-acts">
          <p>{t('why')}</p>
          {printReasons.map((reason) => (
            <button
              key={reason}
              type="button"
              className="act"
              disabled={isBusy}
              onClick={() => void print(reason)}
            >
              {t(`reason.${reason}`)}
              <small>{t(reason === 'damaged' ? 'sameBadge' : 'newBadge')}</small>
            </button>
          ))}
          <button type="button" className="act" onClick={onNext}>
            {t('other')}
          </button>
        </div>
      )}
    </section>
  );
}
