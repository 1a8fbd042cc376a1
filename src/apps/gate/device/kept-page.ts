/**
 * Addresses under `/assets/` that a page, a style sheet or a script names. All of ours are named
 * whole, or relative to the file that names them, which lies there too.
 */
export function assetsNamedIn(text: string): string[] {
  const whole = text.matchAll(/\/assets\/([\w.-]+\.\w+)/g);
  const relative = text.matchAll(
    /(?:url\(|["'`])\.?\/?([\w.]+-[\w-]{8}\.(?:js|css|wasm|woff2?))\b/g,
  );
  return [...new Set([...whole, ...relative].map(([, name = '']) => `/assets/${name}`))];
}

/**
 * Has the worker keep the page, so that it opens with nobody to be reached.
 *
 * @param worker address of the worker's script
 * @returns whether it is kept; false where the browser refuses, or while it was never online
 */
export async function keepPage(worker: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register(worker, { scope: '/gate' });
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}

/** Whether the page opens with nobody to be reached. */
export async function isPageKept(): Promise<boolean> {
  if (!('caches' in globalThis)) return false;
  return (await caches.match('/gate')) !== undefined;
}
