import type { ButtonHTMLAttributes, ReactNode } from 'react';

/** A button that asks before it does what is hard to take back. */
export function ConfirmButton({
  question,
  danger = false,
  children,
  ...button
}: {
  /** The sentence to be confirmed; without one the button acts at once. */
  question?: string | undefined;
  danger?: boolean;
  children: ReactNode;
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'type'>) {
  return (
    <button
      {...button}
      type="submit"
      className={danger ? 'button button-danger' : 'button'}
      onClick={(event) => {
        if (question && !window.confirm(question)) event.preventDefault();
      }}
    >
      {children}
    </button>
  );
}
