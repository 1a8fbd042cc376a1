import '../../ui/styles/office.css';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Mark } from '#ui/brand/mark';
import { AccountMenu, LanguageMenu } from './menus.tsx';
import { OfficeProvider } from './provider.tsx';

/** A page of the office that belongs to no edition. */
export function PlainPage({ displayName, children }: { displayName: string; children: ReactNode }) {
  const t = useTranslations('common');

  return (
    <OfficeProvider>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <header className="plain-bar">
        <div className="shell-bar">
          <a href="/office" className="shell-brand">
            <Mark /> {t('product')}
          </a>
          <span className="shell-space" />
          <LanguageMenu />
          <AccountMenu displayName={displayName} />
        </div>
      </header>
      <main id="content" className="plain-page">
        {children}
      </main>
    </OfficeProvider>
  );
}
