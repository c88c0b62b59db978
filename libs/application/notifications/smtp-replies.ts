/** Whether an answer of a mail server may change by itself or by an administrator's hand, or concerns the address or the mail for good. */
export type Permanence = 'permanent' | 'temporary';

/** A kind of answer. The first one that fits counts; `why` is the reason with its source. */
interface ReplyRule {
  /** subject and detail of an enhanced status code (RFC 3463), such as `2.2`; `7.` stands for the whole subject */
  readonly enhanced?: string;
  /** the basic code, where no rule for an enhanced code fits */
  readonly basic?: number;
  /** words that servers send with the general codes 550 and 554 */
  readonly words?: RegExp;
  readonly permanence: Permanence | 'by-class';
  readonly why: string;
}

/**
 * Answers whose class (4 or 5) is not the whole truth. Everything else is judged by its class: 5 is for good.
 * A temporary failure that lasts is reported to a person (MailDelayed), so that too much is called temporary at no risk of silence.
 */
export const REPLY_RULES: readonly ReplyRule[] = [
  {
    enhanced: '2.2',
    permanence: 'temporary',
    why: 'Mailbox full: "persistent transient" by RFC 3463 3.3. Servers send 552 5.2.2; the box is emptied in days.',
  },
  {
    enhanced: '2.1',
    permanence: 'by-class',
    why: 'Mailbox disabled, not accepting messages: RFC 3463 3.3 allows both, so the server’s class decides.',
  },
  {
    enhanced: '2.3',
    permanence: 'by-class',
    why: 'Longer than the mailbox’s administrative limit: the same mail stays too long (RFC 3463 3.3).',
  },
  {
    enhanced: '3.1',
    permanence: 'temporary',
    why: 'Mail system full: storage of the whole system, "persistent transient" by RFC 3463 3.4.',
  },
  {
    enhanced: '3.2',
    permanence: 'temporary',
    why: 'System not accepting network messages: shutdown, load or maintenance (RFC 3463 3.4).',
  },
  {
    enhanced: '3.5',
    permanence: 'temporary',
    why: 'System incorrectly configured: its administrator can put it right (RFC 3463 3.4).',
  },
  {
    enhanced: '1.7',
    permanence: 'temporary',
    why: 'Bad syntax of the sender’s address: our setting MAIL_FROM, not the recipient (RFC 3463 3.2).',
  },
  {
    enhanced: '1.8',
    permanence: 'temporary',
    why: 'Bad sender’s system address: our setting or our DNS (RFC 3463 3.2).',
  },
  {
    enhanced: '1.',
    permanence: 'by-class',
    why: 'The recipient’s address is bad, moved or ambiguous: somebody must correct it (RFC 3463 3.2).',
  },
  {
    enhanced: '4.3',
    permanence: 'temporary',
    why: 'Directory server failure: "persistent transient" by RFC 3463 3.5.',
  },
  {
    enhanced: '4.5',
    permanence: 'temporary',
    why: 'Mail system congestion: "persistent transient" by RFC 3463 3.5.',
  },
  {
    enhanced: '4.7',
    permanence: 'temporary',
    why: 'Delivery time expired further on: we hold the mail and can hand it over again (RFC 3463 3.5).',
  },
  {
    enhanced: '5.3',
    permanence: 'temporary',
    why: 'Too many recipients: RFC 3463 3.6; this program sends one at a time, so the limit is of the connection.',
  },
  {
    enhanced: '7.',
    permanence: 'temporary',
    why: 'Security or policy: relaying, reputation, greylisting, a block list, a missing TLS or sign-in (RFC 3463 3.8). Administrators change these; the address is not at fault.',
  },
  {
    words:
      /mailbox (?:is )?full|over ?quota|quota (?:is )?exceeded|exceed\w* (?:\w+ )?quota|insufficient (?:system )?storage|out of (?:disk )?space/i,
    permanence: 'temporary',
    why: 'A full mailbox or disk said in words under a general code.',
  },
  {
    words: /grey ?list|gray ?list|try again later|temporar/i,
    permanence: 'temporary',
    why: 'Greylisting (RFC 6647) and other passing refusals that some servers send with class 5.',
  },
  {
    words: /relay/i,
    permanence: 'temporary',
    why: 'Relaying denied without an enhanced code: a setting between us and the server, not the address.',
  },
  {
    basic: 552,
    permanence: 'temporary',
    why: 'Exceeded storage allocation; also an old form of 452, to be treated as temporary (RFC 5321 4.5.3.1.10).',
  },
];

/** A size limit is said with 552 too (RFC 1870): the same mail stays too large. */
const TOO_LARGE = /^5\.3\.4|too (?:large|big)|size (?:limit|exceed)|exceeds .*size/i;

const REPLY = /^(?<basic>[2-5]\d\d)?[ -]*(?:(?<class>[245])\.(?<detail>\d{1,3}\.\d{1,3})\b)?/;

/** How long the answer of a server to RCPT or DATA holds. @param code the basic code, at least 400 */
export function permanenceOf(code: number, response: string): Permanence {
  const { class: enhancedClass, detail } = REPLY.exec(response)?.groups ?? {};
  const byClass: Permanence =
    (enhancedClass ?? String(code)[0]) === '5' && code >= 500 ? 'permanent' : 'temporary';
  const enhanced = enhancedClass === undefined ? null : `${enhancedClass}.${detail}`;
  const text = response.replace(REPLY, '');
  if (byClass === 'permanent' && TOO_LARGE.test(`${enhanced ?? ''} ${text}`.trim())) return 'permanent';
  const rule = REPLY_RULES.find(
    (each) =>
      (each.enhanced !== undefined &&
        detail !== undefined &&
        (each.enhanced.endsWith('.') ? detail.startsWith(each.enhanced) : detail === each.enhanced)) ||
      each.words?.test(text) === true ||
      (each.basic === code && enhanced === null),
  );
  return rule === undefined || rule.permanence === 'by-class' ? byClass : rule.permanence;
}
