/** The most that a copy may hold, in bytes. */
export const largestCopy = 5_000_000;

/** What became of a file that a reader chose. */
export type CopyFile =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' };

/** Reads a file as UTF-8 or, where it says so by a byte order mark, UTF-16. What is not text is unreadable. */
export async function readCopyFile(file: Blob): Promise<CopyFile> {
  if (file.size > largestCopy) return { kind: 'too-large' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.includes('\0') ? { kind: 'unreadable' } : { kind: 'read', text };
  } catch {
    return { kind: 'unreadable' };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
