import type { ChannelInput } from './lists/service.ts';
import type { WindowInput } from './rules.ts';
import type { FeatureInput, RangeInput } from './service.ts';
import type { Outline, RangeFeature } from './types.ts';

/** A kilometre of savannah near Koulikoro, 600 m deep. */
export function aRange(changes: Partial<RangeInput> = {}): RangeInput {
  return {
    venueId: 'range',
    name: text('Range'),
    latitude: 12.86,
    longitude: -7.56,
    northDegrees: 0,
    widthM: 1000,
    heightM: 600,
    ...changes,
  };
}

/** Lane L1, 100 m wide and 400 m deep. */
export function aFeature(rangeId: string, changes: Partial<FeatureInput> = {}): FeatureInput {
  return {
    rangeId,
    kind: 'lane',
    code: 'L1',
    name: text(changes.code ?? 'L1'),
    outline: aBox(100, 100, 200, 500),
    capacity: null,
    floorM: null,
    ceilingM: null,
    channelId: null,
    ...changes,
  };
}

/** As it is read back: for rules that need no database. */
export function aDrawnFeature(changes: Partial<RangeFeature> = {}): RangeFeature {
  return {
    id: '10000000-0000-4000-8000-000000000001',
    rangeId: '20000000-0000-4000-8000-000000000001',
    kind: 'lane',
    code: 'L1',
    name: text(changes.code ?? 'L1'),
    outline: aBox(100, 100, 200, 500),
    capacity: null,
    floorM: null,
    ceilingM: null,
    channelId: null,
    version: 1,
    provenance: 'recorded',
    ...changes,
  };
}

export function aChannel(changes: Partial<ChannelInput> = {}): ChannelInput {
  return {
    rangeId: null,
    code: 'CH1',
    frequency: '146.520 MHz',
    use: 'command',
    callSign: 'Baobab',
    ...changes,
  };
}

/** Open from eight to five on the first demo day. */
export function aWindow(changes: Partial<WindowInput> = {}): WindowInput {
  return {
    featureId: null,
    startsAt: new Date('2025-11-13T08:00:00Z'),
    endsAt: new Date('2025-11-13T17:00:00Z'),
    opens: true,
    why: null,
    ...changes,
  };
}

/** A PNG with a head and an end, and no picture between them. */
export function aPicture(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(45);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.set([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82], 33);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

export function aBox(left: number, top: number, right: number, bottom: number): Outline {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function text(words: string) {
  return { fr: words, en: words, tr: words, ar: words };
}
