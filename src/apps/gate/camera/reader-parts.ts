import { createContext, use } from 'react';
import type { ReaderParts } from './code-reader.ts';

export const ReaderPartsContext = createContext<ReaderParts | null>(null);

/** Addresses of the worker and its WebAssembly, as the page was written with them. */
export function useReaderParts(): ReaderParts {
  const parts = use(ReaderPartsContext);
  if (!parts) throw new Error('A camera was shown outside of the gate.');
  return parts;
}
