import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { fixedClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import { opening, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { aBadgeHolder } from '../testing.ts';
import { adoptRoot, currentTrustList, signWithRoot } from './listing.ts';
import { makeDeskFile, makeRootFile, openRootFile } from './root-file.ts';
import { rotateKey } from './service.ts';
import { openTrustList } from './trust-list.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('account:office');
const now = new Date(opening);
const passphrase = 'lampe rivière baobab';
/** Few doublings, because a test need not withstand guessing. */
const weak = 10;

let app: Application;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  app = testApplication(db);
});

describe('the trust list', () => {
  it('is signed by the installation where no root is kept offline, and anew when keys change', async () => {
    await aBadgeHolder(app);
    const first = await currentTrustList(app, edition);
    const same = await currentTrustList(app, edition);
    await rotateKey(app, edition, by, { acceptedUntil: new Date('2025-11-12') });
    const second = await currentTrustList(app, edition);

    expect(same).toEqual(first);
    expect(first).toMatchObject({ number: 1, isOffline: false, isOutdated: false });
    expect(second).toMatchObject({ number: 2, root: first.root });
    const opened = await openTrustList(second.signed, {
      editionId: edition,
      root: first.root,
      known: first,
    });
    expect(opened.ok && opened.list.keys.map(({ kid }) => kid)).toEqual([1, 2]);
  });

  it('is handed over to an offline root, which gates then follow', async () => {
    await aBadgeHolder(app);
    const before = await currentTrustList(app, edition);
    const made = await makeRootFile(passphrase, weak);
    const root = await openRootFile(made.file, { passphrase, name: 'root' }, weak);
    await adoptRoot(app, made.publicKey);

    const handedOver = await currentTrustList(app, edition);
    expect(handedOver).toMatchObject({ number: 2, isOffline: false, isOutdated: true });
    const opened = await openTrustList(handedOver.signed, {
      editionId: edition,
      root: before.root,
      known: before,
    });
    expect(opened.ok && opened.list.nextRoot).toEqual(made.publicKey);

    expect(await signWithRoot(app, edition, root)).toEqual({ number: 3, keys: 1 });
    const after = await currentTrustList(app, edition);
    expect(after).toMatchObject({ number: 3, isOffline: true, isOutdated: false });
    expect(after.root).toEqual(made.publicKey);
    expect(
      await openTrustList(after.signed, {
        editionId: edition,
        root: made.publicKey,
        known: handedOver,
      }),
    ).toMatchObject({ ok: true });
  });

  it('stays as the offline root has signed it until the root signs anew', async () => {
    const made = await makeRootFile(passphrase, weak);
    const root = await openRootFile(made.file, { passphrase, name: 'root' }, weak);
    await adoptRoot(app, made.publicKey);
    await expect(currentTrustList(app, edition)).rejects.toMatchObject({
      code: 'badge-key.trust-unsigned',
    });

    await signWithRoot(app, edition, root);
    expect(await currentTrustList(app, edition)).toMatchObject({ number: 1, isOutdated: false });
    await aBadgeHolder(app);
    expect(await currentTrustList(app, edition)).toMatchObject({ number: 1, isOutdated: true });
    await signWithRoot(app, edition, root);
    expect(await currentTrustList(app, edition)).toMatchObject({ number: 2, isOutdated: false });
  });

  it('is not signed by a root that gates do not expect', async () => {
    const [kept, other] = [
      await makeRootFile(passphrase, weak),
      await makeRootFile(passphrase, weak),
    ];
    await adoptRoot(app, kept.publicKey);
    const stranger = await openRootFile(other.file, { passphrase, name: 'root' }, weak);

    await expect(signWithRoot(app, edition, stranger)).rejects.toMatchObject({
      code: 'badge-key.wrong-root',
    });
  });

  it('passes from one offline root to the next, each signing once', async () => {
    const files = [await makeRootFile(passphrase, weak), await makeRootFile(passphrase, weak)];
    const [old, next] = await Promise.all(
      files.map(({ file }) => openRootFile(file, { passphrase, name: 'root' }, weak)),
    );
    await adoptRoot(app, old!.publicKey);
    await signWithRoot(app, edition, old!);
    await adoptRoot({ db, clock: fixedClock(new Date(now.getTime() + 1)) }, next!.publicKey);

    expect(await currentTrustList(app, edition)).toMatchObject({ isOutdated: true });
    await signWithRoot(app, edition, old!);
    await signWithRoot(app, edition, next!);
    const list = await currentTrustList(app, edition);
    expect(list).toMatchObject({ number: 3, isOutdated: false, isOffline: true });
    expect(list.root).toEqual(next!.publicKey);
  });
});

describe('the file of a root', () => {
  it('opens with its passphrase only', async () => {
    const { file, publicKey } = await makeRootFile(passphrase, weak);
    const open = (bytes: Uint8Array, word = passphrase) =>
      openRootFile(bytes, { passphrase: word, name: 'root.key' }, weak);

    expect((await open(file)).publicKey).toEqual(publicKey);
    await expect(open(file, 'lampe riviere baobab')).rejects.toMatchObject({
      code: 'badge-key.passphrase-wrong',
    });
    await expect(open(file.subarray(0, 20))).rejects.toMatchObject({
      code: 'badge-key.root-file-unreadable',
    });
    const desk = { editionId: edition, kid: 128, pkcs8: new Uint8Array(48) };
    await expect(open(await makeDeskFile(desk, passphrase, weak))).rejects.toMatchObject({
      code: 'badge-key.root-file-unreadable',
    });
    await expect(makeRootFile('eleven char', weak)).rejects.toMatchObject({
      code: 'badge-key.passphrase-missing',
    });
  });
});
