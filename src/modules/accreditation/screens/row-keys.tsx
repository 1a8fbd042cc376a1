import type { KeyboardEvent, ReactNode } from 'react';

/** Lets the arrows lead from one row's box to the next, so that a queue is worked without a mouse. */
export function RowKeys({ children }: { children: ReactNode }) {
  return (
    // The boxes inside have the focus; this only listens to what they do not use themselves.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={moveToNextRow}>{children}</div>
  );
}

function moveToNextRow(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLInputElement) || event.target.name !== 'id') return;

  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[name="id"]')];
  const next = boxes[boxes.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
