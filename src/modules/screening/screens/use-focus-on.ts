import { useEffect, useRef } from 'react';

/** Puts the keyboard where the next act is, for whoever works through a queue without a mouse. */
export function useFocusOn<Holder extends HTMLElement>(selector: string) {
  const holder = useRef<Holder>(null);
  useEffect(() => {
    holder.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }, [selector]);
  return holder;
}
