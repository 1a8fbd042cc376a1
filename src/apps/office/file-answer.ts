/** A file shown in the tab that asked for it, and kept by nobody on the way. */
export async function fileAnswer(file: File): Promise<Response> {
  return new Response(await file.arrayBuffer(), {
    headers: {
      'content-type': file.type,
      'content-disposition': `inline; filename="${file.name}"`,
      'cache-control': 'no-store',
    },
  });
}
