import { useTranslations } from 'use-intl';
import type { Controller } from '../types.ts';

/** Whom to write to, and whom to complain to. */
export function NoticeWho({ controller }: { controller: Controller | null }) {
  const t = useTranslations('privacy.notice');

  if (!controller) return <p>{t('noController')}</p>;
  return (
    <>
      <p dir="auto">{controller.controller}</p>
      <p>
        {t('writeTo')} : <bdi>{controller.address}</bdi> ·{' '}
        <a href={`mailto:${controller.email}`} dir="ltr">
          {controller.email}
        </a>
      </p>
      <p>
        {t('authorityLine', { authority: controller.authority })}
        {controller.declaration && <> · {t('declared', { number: controller.declaration })}</>}
      </p>
    </>
  );
}
