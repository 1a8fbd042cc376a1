import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { EmbassyFrame } from '../../embassy/frame.tsx';
import { pageContext } from '../../page-context.ts';
import { FormFacts } from '../form-facts.tsx';
import type { Route } from './+types/forms.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const forms = await context.get(pageContext).api.requests.forms.open({ edition });
  return { forms };
}

/** The forms by which people ask who come neither with a delegation nor with an exhibitor. */
export default function FormsPage({
  loaderData: { forms },
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('requests');
  const locale = useLocale();
  const open = forms.filter(({ isOpen }) => isOpen);

  return (
    <EmbassyFrame title={t('index.title')} lead={t('index.lead')}>
      {open.length === 0 && <p className="notice">{t('index.none')}</p>}
      <ul className="guest-hub">
        {open.map((form) => (
          <li key={form.id}>
            <h2>{t(`kind.${form.asker}`)}</h2>
            <p>
              <strong>{inLanguage(form.categoryName, locale)}</strong>
            </p>
            <FormFacts form={form} />
            <p>
              <a className="button" href={`/request/${edition}/${form.id}`}>
                {t('index.begin')}
                <span className="unseen"> {t(`kind.${form.asker}`)}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      {open.length > 0 && <p>{t('index.again')}</p>}
    </EmbassyFrame>
  );
}
