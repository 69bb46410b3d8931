/** Whether a text is a web page rather than text or Markdown. */
export function isPage(text: string): boolean {
  return /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)*(?:<!doctype html|<html|<head|<body|<article|<div|<p[\s>])/iu.test(
    text
  );
}
