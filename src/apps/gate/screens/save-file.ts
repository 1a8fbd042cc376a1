import type { GateDevice } from '../device/types.ts';

/** Everything the device holds, as a file of the telephone or the laptop. */
export async function saveFile(device: GateDevice): Promise<void> {
  const address = URL.createObjectURL(await device.exportFile());
  const link = document.createElement('a');
  link.href = address;
  link.download = `kurukan-gate-${device.state().device?.id ?? ''}-${stamp()}.kg1`;
  link.click();
  // The browser has taken the file up by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function stamp(): string {
  return new Date().toISOString().slice(0, 16).replaceAll(':', '');
}
