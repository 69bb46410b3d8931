import { toEdtf, toSpan } from './foreign-when.ts';
import { childOf, childText, type XmlElement } from './parse-xml.ts';

/** The date of a feature as EDTF, from its TimeStamp or TimeSpan; null without a sound one. */
export function readKmlWhen(feature: XmlElement): string | null {
  const stamp = childOf(feature, 'TimeStamp');
  if (stamp) return toEdtf(childText(stamp, 'when'));
  const span = childOf(feature, 'TimeSpan');
  return span ? toSpan(childText(span, 'begin') || null, childText(span, 'end') || null) : null;
}
