/** In bytes. A page scanned at 300 dpi takes one to three million. */
export const largestReceipt = 8 * 1024 * 1024;

export type ReceiptType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** The kind of a scan by its own first bytes; null for what is none. */
export function receiptTypeOf(bytes: Uint8Array): ReceiptType | null {
  const kind = magics.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  return kind?.type ?? null;
}

const magics: readonly { type: ReceiptType; magic: readonly number[] }[] = [
  { type: 'application/pdf', magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', magic: [0xff, 0xd8, 0xff] },
  { type: 'image/png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** How a receipt is called when it is taken away. */
export function receiptName(country: string, type: string): string {
  const extension = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }[type];
  return `receipt-${country}.${extension ?? 'bin'}`;
}
