import { createContext, use, useSyncExternalStore } from 'react';
import type { DeviceState, GateDevice } from '../device/types.ts';

export const DeviceContext = createContext<GateDevice | null>(null);

/** The device the screens stand on. */
export function useDevice(): GateDevice {
  const device = use(DeviceContext);
  if (!device) throw new Error('A screen was shown without its device.');
  return device;
}

/** What the device knows now; the screen is drawn anew when it knows something else. */
export function useDeviceState(): DeviceState {
  const device = useDevice();
  return useSyncExternalStore(device.subscribe, device.state);
}
