import type { ReactNode } from 'react';

/** A table that is wider than a telephone moves by itself and not the page. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="plan-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
