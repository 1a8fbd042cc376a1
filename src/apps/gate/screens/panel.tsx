import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

/** A whole screen beside the scanning, with the way back at its top. */
export function Panel({
  title,
  onBack,
  children,
}: {
  title: string;
  /** Absent where there is nowhere to go back to. */
  onBack?: (() => void) | undefined;
  children: ReactNode;
}) {
  const t = useTranslations('gateApp');

  return (
    <section className="panel-screen" aria-label={title}>
      <header>
        {onBack && (
          <button type="button" className="panel-back" onClick={onBack}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M15 4 7 12l8 8" />
            </svg>
            {t('back')}
          </button>
        )}
        <h1>{title}</h1>
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}
