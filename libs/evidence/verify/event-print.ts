const BITS_OF_SECOND = 21;

/**
 * 53 bits of a text: equal texts have equal prints, so that texts whose prints differ are never compared. Others may be
 * made to share one: whoever finds equal prints looks at the texts.
 */
export function printOf(text: string): number {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other + unit, 0x85ebca6b) ^ (other >>> 13);
  }
  return (one >>> 0) * 2 ** BITS_OF_SECOND + (other >>> (32 - BITS_OF_SECOND));
}
