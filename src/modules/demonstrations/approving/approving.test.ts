import { beforeEach, expect, it } from 'vitest';
import { rangeRoutes } from '#modules/ranges/routes';
import { readGround } from '#modules/ranges/service';
import type { Role } from '#platform/permissions';
import { callAs, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { rangeSessionRoutes } from '../routes.ts';
import { aScene, edition, type Scene } from '../testing/scene.ts';
import { square } from '../testing.ts';

const db = useTestDatabase();

let scene: Scene;
let id: string;

beforeEach(async () => {
  scene = await aScene(db);
  id = await scene.submitted();
  await as('range').approveSafety({ edition, id, version: 1 });
  await as('commission').approveCommander({ edition, id, version: 1 });
});

it('asks both again when the host army draws the danger area otherwise', async () => {
  await draw({ outline: square(60, 20) });

  expect(await state()).toBe('submitted');
});

it('asks both again when its height is another one', async () => {
  await draw({ ceilingM: 300 });

  expect(await state()).toBe('submitted');
});

it('asks nobody again for another name of the area', async () => {
  await draw({ name: { fr: 'Ravin', en: '', tr: '', ar: '' } });

  expect(await state()).toBe('approved');
});

it('is approved again only as it is drawn then', async () => {
  await draw({ ceilingM: 300 });
  await expect(as('range').approveSafety({ edition, id, version: 1 })).rejects.toMatchObject({
    code: 'form.changed-meanwhile',
  });
  await as('commission').approveCommander({ edition, id, version: 2 });
  await as('range').approveSafety({ edition, id, version: 2 });

  expect(await state()).toBe('approved');
});

function as(role: Role) {
  return callAs(testApplication(db), rangeSessionRoutes, role);
}

async function draw(changes: object) {
  const { features } = await readGround(db, edition, scene.range.rangeId);
  const area = features.find((feature) => feature.id === scene.range.areaId);
  expect(area).toBeDefined();
  if (!area) return;
  const { provenance: _, outline, ...feature } = area;
  await callAs(testApplication(db), rangeRoutes, 'range').saveFeature({
    ...{ edition, ...feature, outline: outline.map(([x, y]): [number, number] => [x, y]) },
    ...changes,
  });
}

async function state() {
  return (await as('organiser').get({ edition, id })).session.state;
}
