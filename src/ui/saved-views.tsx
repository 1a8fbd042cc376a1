import { Form, Link, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { Menu } from './menu.tsx';

/** A way of looking at a list that somebody gave a name. */
export type SavedView = {
  id: string;
  name: string;
  /** The query of the address, without the question mark. */
  query: string;
};

/**
 * Saving posts `intent=save-view`, `name` and `query` to the page's action; deleting posts
 * `intent=delete-view` and `view`.
 */
export function SavedViews({ views }: { views: readonly SavedView[] }) {
  const t = useTranslations('common.table');
  const [parameters] = useSearchParams();
  const current = parameters.toString();
  const shown = views.find((view) => view.query === current);

  return (
    <nav className="saved-views" aria-label={t('views')}>
      <Link to="?" aria-current={current === '' ? 'page' : undefined}>
        {t('allRows')}
      </Link>
      {views.map((view) => (
        <Link
          key={view.id}
          to={`?${view.query}`}
          aria-current={view === shown ? 'page' : undefined}
        >
          <span dir="auto">{view.name}</span>
        </Link>
      ))}
      {shown && (
        <Form method="post">
          <input type="hidden" name="view" value={shown.id} />
          <button className="button button-quiet" name="intent" value="delete-view">
            {t('deleteView')}
          </button>
        </Form>
      )}
      {!shown && current !== '' && (
        <Menu label={t('saveView')}>
          <Form method="post" className="menu-body">
            <input type="hidden" name="query" value={current} />
            <label>
              {t('viewName')}
              <input name="name" required maxLength={60} />
            </label>
            <button className="button" name="intent" value="save-view">
              {t('save')}
            </button>
          </Form>
        </Menu>
      )}
    </nav>
  );
}
