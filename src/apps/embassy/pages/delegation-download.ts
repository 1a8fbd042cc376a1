/** A file to be kept; it holds people, so no cache keeps it too. */
export async function asDownload(file: File): Promise<Response> {
  return new Response(await file.arrayBuffer(), {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
    },
  });
}
