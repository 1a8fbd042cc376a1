import type { ReactNode } from 'react';

/** A figure that stands up: the number, its name, how it is defined and as of when. */
export function FigureCard({
  value,
  label,
  definition,
  asOf,
  href,
  mark,
  children,
}: {
  /** Told in the reader's language already. */
  value: ReactNode;
  label: ReactNode;
  definition?: ReactNode;
  asOf?: ReactNode;
  /** The list behind the figure. */
  href?: string;
  mark?: ReactNode;
  /** What the figure opens on. */
  children?: ReactNode;
}) {
  return (
    <article className="figure-card">
      <p className="figure-label">
        {href ? <a href={href}>{label}</a> : label} {mark}
      </p>
      <p className="figure-value">{value}</p>
      {definition && <p className="figure-definition">{definition}</p>}
      {asOf && <p className="figure-as-of">{asOf}</p>}
      {children}
    </article>
  );
}

export function FigureGrid({ children }: { children: ReactNode }) {
  return <div className="figure-grid">{children}</div>;
}
