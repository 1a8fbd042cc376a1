import { createContext, use, useEffect, useState } from 'react';
import { useDevice, useDeviceState } from '../../screens/device-context.ts';
import type { Field } from '../field.ts';
import type { FieldOrders } from '../orders.ts';

/** The field with its orders: the screens inside are shown only where there are some. */
export type Working = { field: Field; orders: FieldOrders };

export const FieldContext = createContext<Working | null>(null);

/** What a screen of the field stands on; drawn anew whenever something was heard or written. */
export function useField(): Working {
  useDeviceState();
  const working = use(FieldContext);
  if (!working) throw new Error('A screen of the field was shown without its orders.');
  return { ...working, orders: working.field.orders() ?? working.orders };
}

/** Undefined while it is read from the disk. */
export function useOpenedField(): Field | undefined {
  const device = useDevice();
  const [field, setField] = useState<Field>();
  useEffect(() => {
    let isShown = true;
    void device.field().then((opened) => isShown && setField(opened));
    return () => {
      isShown = false;
    };
  }, [device]);
  return field;
}
