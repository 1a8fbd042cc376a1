import type { ReactNode } from 'react';
import { Mark } from '#ui/brand/mark';
import { LanguageChoice } from './language.tsx';

/** A screen with one thing to say. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <main className="notice">
      <Mark size={72} />
      <h1>{title}</h1>
      {children}
      <LanguageChoice />
    </main>
  );
}
