import { useEffect, useRef } from 'react';
import { noBurst, takeStroke } from './wedge.ts';

/** Hears a scanner that plays keyboard, wherever the focus is. */
export function useWedge(onText: (text: string) => void): void {
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  });

  useEffect(() => {
    let burst = noBurst;
    const hear = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      const { code, key, shiftKey, timeStamp } = event;
      const taken = takeStroke(burst, { code, key, shift: shiftKey }, timeStamp);
      burst = taken.burst;
      if (taken.text === null) return;
      // The end of a scan must not press the button that has the focus.
      event.preventDefault();
      latest.current(taken.text);
    };
    addEventListener('keydown', hear, { capture: true });
    return () => removeEventListener('keydown', hear, { capture: true });
  }, []);
}
