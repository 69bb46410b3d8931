/**
 * The usual form of a BCP 47 tag (RFC 5646 §4.5), such as `fa` or `az-Latn`; null for what is no tag. A language in
 * words, such as “English”, is none, though the syntax leaves room for languages of five letters and more: there are none.
 */
export function toLanguageTag(written: string): string | null {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written);
    return /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : null;
  } catch {
    return null;
  }
}
