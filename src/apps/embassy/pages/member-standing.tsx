import { useFormatter, useTranslations } from 'use-intl';
import type { Missing, Standing } from '#modules/delegations/building/types';

/** All that an applicant is told of the vetting; the colour repeats the word. */
export function StandingMark({ standing }: { standing: Standing }) {
  const t = useTranslations('delegationBuilding.standing');

  return (
    <span className="standing" data-standing={standing}>
      {t(standing)}
    </span>
  );
}

/** What accreditation still waits for, and whether the person has confirmed the rest. */
export function MissingFacts({
  member: { missing, completed, standing },
}: {
  member: { missing: Missing[]; completed: boolean; standing: Standing };
}) {
  const t = useTranslations('delegationBuilding');
  const format = useFormatter();
  if (standing === 'withdrawn') return null;

  return (
    <>
      {missing.length > 0 && (
        <p className="missing">
          {t('missing.lead', { list: format.list(missing.map((one) => t(`missing.${one}`))) })}
        </p>
      )}
      {completed && <p>{t('members.completed')}</p>}
    </>
  );
}
