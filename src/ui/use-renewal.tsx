import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/** Loads a page's values anew every so often, while somebody looks at it and nothing is under way. */
export function useRenewal(everyMs: number, isWanted = true): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isWanted) return;
    const renewing = setInterval(() => {
      if (document.visibilityState === 'visible' && state === 'idle') void revalidate();
    }, everyMs);
    return () => clearInterval(renewing);
  }, [everyMs, isWanted, revalidate, state]);
}
