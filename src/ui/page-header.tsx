import type { ReactNode } from 'react';

/**
 * The head of a page: what it is, in one sentence what it is for, and the acts that begin here.
 * A title of words is that of the browser's tab as well.
 */
export function PageHeader({
  title,
  lead,
  actions,
  mark,
}: {
  title: ReactNode;
  lead?: ReactNode;
  /** Links and buttons; the first is the one most people come for. */
  actions?: ReactNode;
  /** A state or a provenance beside the title. */
  mark?: ReactNode;
}) {
  return (
    <header className="page-header">
      {typeof title === 'string' && <title>{`${title} · Kurukan`}</title>}
      <div>
        <h1>
          <span dir="auto">{title}</span> {mark}
        </h1>
        {lead && <p className="page-lead">{lead}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </header>
  );
}
