/** Longest address of a path (RFC 5321 4.5.3.1.3, less the angle brackets) and longest local part (4.5.3.1.1). */
const LONGEST = 254;

/** One mailbox, without quotes, lists, comments or spaces; letters of any script (RFC 6531). */
const MAILBOX =
  /^[^\s\p{C}\p{Z}"(),.:;<>@[\\\]]{1,64}(?:\.[^\s\p{C}\p{Z}"(),.:;<>@[\\\]]+)*@[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}.-]*[\p{L}\p{N}\p{M}])?$/u;

/** Whether mail can be addressed to this: anything else could name several mailboxes, or none. */
export const isUsableAddress = (address: string): boolean =>
  address.length <= LONGEST &&
  address.lastIndexOf('@') <= 64 &&
  !address.includes('..') &&
  MAILBOX.test(address);
