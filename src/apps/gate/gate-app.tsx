/** The script of the gate: opens the device this browser is, and puts its screens into the page. */
import { createRoot } from 'react-dom/client';
import { keepPage } from './device/kept-page.ts';
import { openGateDevice } from './device/open.ts';
import { GateScreens } from './screens/gate-screens.tsx';

const root = document.querySelector<HTMLElement>('#gate');
if (root) begin(root);

function begin(place: HTMLElement): void {
  const { worker = '', reader = '', wasm = '' } = place.dataset;
  const device = openGateDevice();
  createRoot(place).render(<GateScreens device={device} reader={{ worker: reader, wasm }} />);
  void keepPage(worker);
}
