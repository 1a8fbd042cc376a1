import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#test/database';
import { createFileStore, folderBlobStore, type FileStore } from './files.ts';
import { createKeyring } from './keyring.ts';
import { queueMail } from './mail/outbox.ts';

const db = useTestDatabase();
const content = Buffer.from('a photo');

let folder: string;
let files: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kurukan-files-'));
  files = createFileStore(folderBlobStore(folder), createKeyring(Buffer.alloc(32, 7)));
});

afterEach(() => rm(folder, { recursive: true }));

const onDisk = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

describe('a file that nothing refers to', () => {
  it('is gone from the disk and the database, and can be added anew', async () => {
    const id = await files.add(db, content, 'image/png');
    expect(await onDisk()).toHaveLength(1);

    expect(await files.removeUnused(db, [id])).toBe(1);
    expect(await onDisk()).toEqual([]);
    await expect(files.read(db, id)).rejects.toMatchObject({ code: 'file.unknown' });

    expect(await files.add(db, content, 'image/png')).toBe(id);
    expect((await files.read(db, id)).content).toEqual(content);
  });

  it('is left where a mail still carries it', async () => {
    const id = await files.add(db, content, 'application/pdf');
    await queueMail(db, {
      ...{ recipient: 'a@example.org', subject: 's', text: 't', locale: 'fr' },
      attachments: [{ fileId: id, filename: 'note.pdf' }],
    });

    expect(await files.removeUnused(db, [id])).toBe(0);
    expect((await files.read(db, id)).content).toEqual(content);
  });

  it('is listed once it is older than a day', async () => {
    const id = await files.add(db, content, 'image/png');
    await db.updateTable('storedFile').set({ createdAt: '2025-11-11T08:00:00Z' }).execute();

    expect(await files.listUnused(db, new Date('2025-11-12T08:00:00.000Z'))).toEqual([]);
    expect(await files.listUnused(db, new Date('2025-11-12T08:00:00.001Z'))).toEqual([id]);
  });

  it('is removed again without a fault after a run that was cut off', async () => {
    const id = await files.add(db, content, 'image/png');
    await expect(
      db.transaction().execute(async (tx) => {
        await files.removeUnused(tx, [id]);
        throw new Error('the power is gone');
      }),
    ).rejects.toThrow('the power is gone');

    expect(await onDisk()).toEqual([]);
    expect(await files.removeUnused(db, [id])).toBe(1);
  });
});
