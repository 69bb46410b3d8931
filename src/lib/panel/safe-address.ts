/**
 * The address if a reader's browser may be led to it (http, https, mailto or relative), otherwise null.
 * Control characters and spaces, which browsers drop before they read the scheme, do not hide one.
 */
export function safeAddress(address: string): string | null {
  const bare = address.replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
  const scheme = /^([^/?#:]*):/.exec(bare)?.[1];
  if (scheme === undefined) return bare === '' ? null : address.trim();
  return ['http', 'https', 'mailto'].includes(scheme.toLowerCase()) ? address.trim() : null;
}
