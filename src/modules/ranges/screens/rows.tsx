import { useState } from 'react';
import { useTranslations } from 'use-intl';

type Kept<Row> = { key: string; row: Row };

/** Rows of a form that come and go; each keeps its key, so that what is typed stays where it is. */
export function useRows<Row>(first: readonly Row[], blank: () => Row) {
  const [{ rows }, set] = useState(() => ({
    rows: first.map((row, index): Kept<Row> => ({ key: `r${index}`, row })),
    next: first.length,
  }));

  return {
    rows,
    add: (added: readonly Row[] = [blank()]) =>
      set((before) => ({
        rows: [
          ...before.rows,
          ...added.map((row, index) => ({ key: `r${before.next + index}`, row })),
        ],
        next: before.next + added.length,
      })),
    remove: (key: string) =>
      set((before) => ({ ...before, rows: before.rows.filter((one) => one.key !== key) })),
  };
}

export function RowButtons({ name, onRemove }: { name: string; onRemove: () => void }) {
  const t = useTranslations('ranges.rows');

  return (
    <button
      type="button"
      className="button button-quiet"
      aria-label={t('remove', { name })}
      onClick={onRemove}
    >
      ×
    </button>
  );
}
