/** What became of one attempt. `unknown`: the server may have taken it. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly response: string }
  | { readonly kind: 'failed'; readonly permanence: 'permanent' | 'temporary'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

const ADDRESS = /<?[^\s<>@]+@[^\s<>]+>?/g;

/** What a server said, fit for the record: without addresses, not too long. */
export const withoutAddresses = (text: string): string =>
  text.replace(ADDRESS, '(address)').replace(/\s+/g, ' ').trim().slice(0, 500) || 'no words';

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message?: string;
}

/** The server refused this recipient or this mail. A refused sender or sign-in is our own fault, and may be mended. */
const refusedForGood = ({ code, command, responseCode }: SmtpError): boolean =>
  (responseCode ?? 0) >= 500 && code !== 'EAUTH' && (command === 'RCPT TO' || command === 'DATA');

/** Reads what nodemailer answered. @param handedOver the server had asked for the mail's text before the error */
export function classify(
  answer: { readonly response: string } | { readonly error: unknown; readonly handedOver: boolean },
): SendOutcome {
  if ('response' in answer) return { kind: 'accepted', response: withoutAddresses(answer.response) };
  const error = answer.error as SmtpError;
  const reason = withoutAddresses(error.response ?? error.message ?? String(answer.error));
  if (answer.handedOver && error.responseCode === undefined) return { kind: 'unknown', reason };
  return { kind: 'failed', permanence: refusedForGood(error) ? 'permanent' : 'temporary', reason };
}
