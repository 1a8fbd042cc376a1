import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from './confirm-button.tsx';
import { useText } from './use-text.tsx';

export type BulkAction = {
  /** The value of `intent` in the form. */
  intent: string;
  /** Key of the text on the button. */
  label: string;
  /** Key of the question to be answered before; for what is hard to take back. */
  confirm?: string;
  danger?: boolean;
};

/** The buttons for the chosen rows. Without the script they stand there all the time. */
export function BulkActions({ form, actions }: { form: string; actions: readonly BulkAction[] }) {
  const t = useTranslations('common.table');
  const text = useText();
  const chosen = useChosen(form);

  return (
    <div className="bulk-actions" data-idle={chosen === 0}>
      <output>{t('selected', { count: chosen })}</output>
      {actions.map((action) => (
        <ConfirmButton
          key={action.intent}
          form={form}
          name="intent"
          value={action.intent}
          danger={action.danger ?? false}
          question={action.confirm && text(action.confirm)}
        >
          {text(action.label)}
        </ConfirmButton>
      ))}
    </div>
  );
}

export function SelectAll({ form }: { form: string }) {
  const t = useTranslations('common.table');

  return (
    <input
      type="checkbox"
      aria-label={t('selectAll')}
      onChange={(event) => {
        for (const box of checkboxesOf(form)) box.checked = event.target.checked;
        document.getElementById(form)?.dispatchEvent(new Event('kurukan:chosen'));
      }}
    />
  );
}

/** How many rows are ticked. The ticks live in the page, where they also work without a script. */
function useChosen(form: string): number {
  const [chosen, setChosen] = useState(0);

  useEffect(() => {
    const count = () => setChosen(checkboxesOf(form).filter((box) => box.checked).length);
    const element = document.getElementById(form);
    count();
    document.addEventListener('change', count);
    element?.addEventListener('kurukan:chosen', count);
    return () => {
      document.removeEventListener('change', count);
      element?.removeEventListener('kurukan:chosen', count);
    };
  }, [form]);

  return chosen;
}

function checkboxesOf(form: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[name="id"]')].filter(
    (box) => box.form?.id === form,
  );
}
