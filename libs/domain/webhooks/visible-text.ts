/** Characters that move the cursor, reverse the reading direction or cannot be seen. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** A stranger’s text for people: what cannot be seen is written out, and it ends after so many characters. */
export const visibleText = (text: string, most: number): string => {
  const shown = text.replaceAll(UNSEEN, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return shown.length <= most ? shown : `${shown.slice(0, most - 1)}…`;
};
