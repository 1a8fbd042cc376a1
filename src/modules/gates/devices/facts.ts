import { factKind } from '#platform/ledger/kinds';

export const gateDeviceEnrolled = factKind<{ gateIds: string[] }>('gate-device.enrolled');

/** Lost or withdrawn: it is told to forget everything, and its key counts no more. */
export const gateDeviceWiped = factKind<Record<string, never>>('gate-device.wiped');

/** It has told two stories under one number. */
export const gateDeviceForked = factKind<Record<string, never>>('gate-device.forked');

export const gateSettingChanged = factKind<{ what: 'rules' | 'supervisor-pin' }>(
  'gate-setting.changed',
);
