import { useTranslations } from 'use-intl';
import { LocalText } from '#ui/local-text';
import type { ScanResult } from '../device/types.ts';
import { useFormatLocale } from './language.tsx';
import { Photo } from './photo.tsx';

/** Who stands there, as far as the badge and the sealed records tell. */
export function HolderCard({ result: { holder, claims, badge } }: { result: ScanResult }) {
  const t = useTranslations('gateApp.verdict');
  const country = useCountry(holder?.country);
  const name = holder?.name || claims?.name;
  if (!name && !claims)
    return (
      badge && (
        <p className="holder-code" dir="ltr">
          {badge.code}
        </p>
      )
    );

  return (
    <div className="holder">
      {holder?.photo && (
        <Photo
          className="holder-photo"
          photo={holder.photo}
          alt={t('photoOf', { name: holder.name })}
        />
      )}
      <div className="holder-words">
        {name && (
          <p className="holder-name">
            <bdi>{name}</bdi>
          </p>
        )}
        {holder?.nameAr && (
          <p className="holder-name" lang="ar" dir="rtl">
            {holder.nameAr}
          </p>
        )}
        {holder?.organisation && (
          <p>
            <bdi>{holder.organisation}</bdi>
          </p>
        )}
        <p>
          <bdi>{country ?? claims?.nationality}</bdi> ·{' '}
          {badge && <bdi className="holder-code">{badge.code}</bdi>}
        </p>
        {holder?.isPhotoOfBadge === false && <p className="holder-doubt">{t('otherPhoto')}</p>}
      </div>
      <p className="holder-marks">
        {claims?.category && (
          <span
            className="holder-category"
            style={{ '--category': claims.category.colour } as Record<string, string>}
          >
            <LocalText text={claims.category.name} />
          </span>
        )}
        {claims?.isVip && <span className="holder-mark">{t('vip')}</span>}
        {claims?.isReplacement && <span className="holder-mark">{t('replacement')}</span>}
      </p>
    </div>
  );
}

/** The browser has the names of countries in all four languages. */
function useCountry(code: string | undefined): string | undefined {
  const locale = useFormatLocale();
  return code && new Intl.DisplayNames(locale, { type: 'region' }).of(code);
}
