import { Outlet } from 'react-router';
import { useTranslations } from 'use-intl';
import { Mark } from '#ui/brand/mark';
import { LanguageChoice } from '../public/language-choice.tsx';
import publicStyles from '../public/public.css?url';

export const links = () => [{ rel: 'stylesheet', href: publicStyles }];

/** One form on a quiet page: it must open on any telephone, over any line. */
export default function SignInLayout() {
  const t = useTranslations('common');

  return (
    <div className="sign-in">
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <header>
        <a href="/" className="brand">
          <Mark size={40} /> {t('product')}
        </a>
      </header>
      <main id="content" className="card">
        <Outlet />
      </main>
      <footer>
        <LanguageChoice />
      </footer>
    </div>
  );
}
