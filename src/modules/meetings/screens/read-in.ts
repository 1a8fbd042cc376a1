/** The notices that a form says were read, by id and version. */
export function readIn(form: FormData): { id: string; version: number }[] {
  return [...form.keys()].flatMap((name) => {
    const [, id, version] = /^read\.([\da-f-]{36})\.(\d+)$/.exec(name) ?? [];
    return id && version ? [{ id, version: Number(version) }] : [];
  });
}
