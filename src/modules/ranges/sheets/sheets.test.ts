import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { rangeRoutes } from '../routes.ts';
import { aFeature, aPicture, aRange } from '../testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');

let app: Application;
let rangeId: string;

beforeEach(async () => {
  app = testApplication(db, '2025-11-01T07:00:00Z');
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  ({ id: rangeId } = await desk().save({ edition, ...aRange() }));
});

describe('the sheet under a plan', () => {
  it('is a picture, whose shape the plan takes', async () => {
    await put(aPicture(800, 400));

    expect((await ground()).range).toMatchObject({
      sheet: { kind: 'image', width: 800, height: 400, scale: null },
      ...{ widthM: 1000, heightM: 500, version: 2 },
    });
    const sheet = await desk().sheet({ edition, rangeId });
    expect(sheet.type).toBe('image/png');
  });

  it('is scaled by two points, and what was drawn keeps its metres', async () => {
    const feature = aFeature(rangeId);
    await desk().saveFeature({ edition, ...feature });
    await put(aPicture(800, 400));
    await scale([100, 100], [400, 500], 1000);

    const { range, features } = await ground();
    expect(range).toMatchObject({ widthM: 1600, heightM: 800 });
    expect(range.sheet?.scale).toEqual({ a: [100, 100], b: [400, 500], metres: 1000 });
    expect(features[0]?.outline).toEqual(feature.outline);
  });

  it.each([
    ['two points in one place', [100, 100], [100, 100.7], 100, 'range.scale-points'],
    ['a plan of under ten metres', [0, 0], [800, 0], 9.99, 'range.scale-out-of-limits'],
    ['a plan of over 100 km', [0, 0], [800, 0], 100_001, 'range.scale-out-of-limits'],
  ] as const)('refuses %s', async (_what, a, b, metres, code) => {
    await put(aPicture(800, 800));
    await expect(scale(a, b, metres)).rejects.toMatchObject({ code });
  });

  it('brings its scale where the drawing tells its unit, for a check by two points', async () => {
    const drawing = aDxf('$INSUNITS', 4, [0, 0, 500_000, 0], [500_000, 0, 500_000, 250_000]);
    expect(await put(drawing)).toEqual({ scaled: true, leftOut: [] });

    const { range } = await ground();
    // A margin of a fiftieth on each side.
    expect(range).toMatchObject({ widthM: 520, heightM: 270, sheet: { kind: 'dxf' } });
  });

  it('forgets the scale of the one before it, and may be taken away', async () => {
    await put(aPicture(800, 400));
    await scale([0, 0], [800, 0], 2000);
    await put(aPicture(400, 400));
    expect((await ground()).range).toMatchObject({ sheet: { scale: null }, widthM: 2000 });

    await desk().removeSheet({ edition, rangeId });
    expect((await ground()).range).toMatchObject({ sheet: null, widthM: 2000, heightM: 2000 });
    await expect(desk().sheet({ edition, rangeId })).rejects.toMatchObject({
      code: 'range.without-sheet',
    });
    await expect(scale([0, 0], [1, 0], 10)).rejects.toMatchObject({ code: 'range.without-sheet' });
  });

  it('leaves everything as it was where the file is none', async () => {
    await expect(put(new TextEncoder().encode('Dear Sir'))).rejects.toMatchObject({
      code: 'sheet.kind-unknown',
    });
    expect((await ground()).range).toMatchObject({ sheet: null, version: 1 });
  });

  it('is not put under a plan that somebody else has changed meanwhile', async () => {
    await put(aPicture(800, 400));
    await expect(
      desk().setSheet({ edition, rangeId, version: 1, file: new File([aPicture(8, 4)], 'a') }),
    ).rejects.toMatchObject({ code: 'form.changed-meanwhile' });
  });
});

function desk() {
  return callAs(app, rangeRoutes, 'organiser');
}

function ground() {
  return desk().ground({ edition, rangeId });
}

function put(bytes: Uint8Array<ArrayBuffer>) {
  return desk().setSheet({ edition, rangeId, file: new File([bytes], 'sheet') });
}

function scale(a: readonly [number, number], b: readonly [number, number], metres: number) {
  return desk().setScale({ edition, rangeId, scale: { a, b, metres } });
}

function aDxf(name: string, unit: number, ...lines: number[][]): Uint8Array<ArrayBuffer> {
  const header = ['0', 'SECTION', '2', 'HEADER', '9', name, '70', unit, '0', 'ENDSEC'];
  const drawn = lines.flatMap(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => [
    ...['0', 'LINE', '8', '0', '10', x1, '20', y1, '11', x2, '21', y2],
  ]);
  const entities = ['0', 'SECTION', '2', 'ENTITIES', ...drawn, '0', 'ENDSEC', '0', 'EOF'];
  return new TextEncoder().encode([...header, ...entities].join('\r\n'));
}
