import { Menu } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { type LocalText as Text, locales } from '#platform/i18n';
import { LocalText } from '#ui/local-text';
import { languageNames } from '../public/language-names.ts';

export function EditionMenu({
  edition,
  editions,
}: {
  edition: { id: string; name: Text };
  editions: readonly { id: string; name: Text }[];
}) {
  const t = useTranslations('navigation');

  return (
    <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="shell-button shell-edition">
          <span className="unseen">{t('chooseEdition')}</span>
          <span className="shell-text">
            <LocalText text={edition.name} />
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {editions.map((other) => (
          <Menu.Item key={other.id} component={Link} to={`/office/${other.id}`}>
            <LocalText text={other.name} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Another language loads the page anew, with its own texts and direction. */
export function LanguageMenu() {
  const t = useTranslations('common.language');
  const current = useLocale();
  const { pathname, search } = useLocation();

  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <form method="post" action="/language" id="language-form" hidden>
        <input type="hidden" name="next" value={`${pathname}${search}`} />
      </form>
      <Menu.Target>
        <button type="button" className="shell-button">
          <span className="unseen">{t('change')}</span>
          {current.toUpperCase()}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {locales.map((locale) => (
          <Menu.Item
            key={locale}
            component="button"
            type="submit"
            form="language-form"
            name="language"
            value={locale}
            lang={locale}
            closeMenuOnClick={false}
            aria-current={locale === current ? 'true' : undefined}
          >
            {languageNames[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function AccountMenu({
  displayName,
  editionId,
}: {
  displayName: string;
  editionId?: string;
}) {
  const t = useTranslations('navigation');
  const locale = useLocale();

  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <form method="post" action="/sign-out" id="sign-out-form" hidden />
      <Menu.Target>
        <button type="button" className="shell-button shell-account">
          <span className="unseen">{t('account')}</span>
          <span className="shell-initial" aria-hidden="true">
            {displayName.slice(0, 1)}
          </span>
          <span className="shell-text" dir="auto">
            {displayName}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href="/account">
          {t('account')}
        </Menu.Item>
        {editionId && (
          <Menu.Item component="a" href={`/${locale}/${editionId}`}>
            {t('publicPage')}
          </Menu.Item>
        )}
        <Menu.Item component="button" type="submit" form="sign-out-form" closeMenuOnClick={false}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
