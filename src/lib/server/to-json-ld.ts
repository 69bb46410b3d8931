const dangerous = /[<>&\u2028\u2029]/g;

/** A value as the text of a `<script type="application/ld+json">`: nothing in it can end the script. */
export function toJsonLd(value: unknown): string {
  return JSON.stringify(value).replace(
    dangerous,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}
