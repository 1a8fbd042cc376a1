import { AppShell, Burger } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link, NavLink } from 'react-router';
import { useTranslations } from 'use-intl';
import type { LocalText as Text } from '#platform/i18n';
import { Mark } from '#ui/brand/mark';
import { ProvenanceLegend } from '#ui/provenance';
import { useText } from '#ui/use-text';
import { navGroups } from '../nav-groups.ts';
import { AccountMenu, EditionMenu, LanguageMenu } from './menus.tsx';
import type { NavEntry } from './navigation.ts';
import { OpenPalette, Palette } from './palette.tsx';

export type ShellProps = {
  edition: { id: string; name: Text };
  editions: readonly { id: string; name: Text }[];
  entries: readonly NavEntry[];
  account: { displayName: string };
  demo: boolean;
};

export function Shell({ children, ...office }: ShellProps & { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const t = useTranslations('navigation');
  const common = useTranslations('common');

  return (
    <>
      <a className="skip-link" href="#content">
        {common('skip')}
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 244, breakpoint: 'md', collapsed: { mobile: !open } }}
        padding="md"
      >
        <AppShell.Header withBorder={false}>
          <div className="shell-bar">
            <Burger
              opened={open}
              onClick={() => setOpen(!open)}
              hiddenFrom="md"
              color="#fff"
              size="sm"
              aria-label={open ? t('close') : t('open')}
              aria-expanded={open}
              aria-controls="navigation"
            />
            <Link to={`/office/${office.edition.id}`} className="shell-brand">
              <Mark />
              <span className="shell-word">{common('product')}</span>
            </Link>
            <EditionMenu edition={office.edition} editions={office.editions} />
            <span className="shell-space" />
            <OpenPalette />
            <LanguageMenu />
            <AccountMenu displayName={office.account.displayName} editionId={office.edition.id} />
          </div>
        </AppShell.Header>
        <AppShell.Navbar id="navigation" aria-label={t('label')}>
          <Chain entries={office.entries} onLeave={() => setOpen(false)} />
        </AppShell.Navbar>
        <AppShell.Main id="content">
          {office.demo && <DemoBanner />}
          {children}
        </AppShell.Main>
      </AppShell>
      <Palette entries={office.entries} editionId={office.edition.id} />
    </>
  );
}

/** The navigation follows the chain, from the first rule to the results. */
function Chain({
  entries,
  onLeave,
}: {
  entries: readonly NavEntry[];
  /** The menu of a phone closes behind the reader. */
  onLeave: () => void;
}) {
  const t = useTranslations('navigation.group');
  const text = useText();

  return (
    <div className="shell-nav">
      {navGroups
        .map((group) => ({ group, own: entries.filter((entry) => entry.group === group) }))
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <section key={group}>
            <h2>{t(group)}</h2>
            <ul>
              {own.map((entry) => (
                <li key={entry.href}>
                  <NavLink
                    to={entry.href}
                    end={group === 'edition'}
                    onClick={onLeave}
                    // A page that does not come alive is fetched whole, with its own script.
                    reloadDocument={!entry.href.startsWith('/office/')}
                  >
                    {text(entry.label)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function DemoBanner() {
  const t = useTranslations('common.demo');

  return (
    <aside className="demo-banner">
      <span>{t('banner')}</span>
      <details>
        <summary>{t('legend')}</summary>
        <ProvenanceLegend />
      </details>
    </aside>
  );
}
