import { type RefObject, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Before the height is known, as on the server. */
const FIRST_HEIGHT = 800;

/** Which part of the grid is in view. Told in steps, so that scrolling draws seldom. */
const STEP = 120;

export function useWindow(scroller: RefObject<HTMLElement | null>) {
  const [view, setView] = useState({ from: 0, height: FIRST_HEIGHT });

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const from = Math.floor(element.scrollTop / STEP) * STEP;
    const height = element.clientHeight + STEP;
    setView((before) =>
      before.from === from && before.height === height ? before : { from, height },
    );
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(onScroll);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, onScroll]);

  return { ...view, onScroll };
}

/** Whether the page is being printed: everything has to be there then. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);

  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);

  return printing;
}
