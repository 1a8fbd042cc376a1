import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A list that unfolds under its name. It is a plain `details`, so it opens without a script;
 * with it, a click elsewhere or Escape closes it, and only one is open at a time.
 */
export function Menu({
  label,
  active = false,
  children,
}: {
  label: ReactNode;
  active?: boolean;
  children: ReactNode;
}) {
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    const closeElsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) element.open = false;
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return;
      element.open = false;
      element.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', closeElsewhere);
    element.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('pointerdown', closeElsewhere);
      element.removeEventListener('keydown', closeOnEscape);
    };
  }, []);

  return (
    <details className="menu" name="menu" ref={menu}>
      <summary data-active={active}>{label}</summary>
      {children}
    </details>
  );
}
