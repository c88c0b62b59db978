import { REPLY_RULES, permanenceOf } from './smtp-replies';

it.each([
  [552, '552 5.2.2 Mailbox full'],
  [552, '552-5.2.2 The email account that you tried to reach is over quota.\n552 5.2.2 Please direct'],
  [552, '552 Requested mail action aborted: exceeded storage allocation'],
  [550, '550 5.2.2 mailbox full'],
  [554, '554 5.2.2 mailbox full'],
  [550, '550 Mailbox quota exceeded'],
  [554, '554 User mailbox is full'],
  [550, '550 Over quota'],
  [452, '452 4.2.2 The email account is over quota'],
  [452, '452 4.3.1 Insufficient system storage'],
  [552, '552 5.3.1 Mail system full'],
  [550, '550 5.3.2 system not accepting messages'],
  [450, '450 4.2.0 Greylisted, try again in 300 seconds'],
  [550, '550 Greylisted, please try again later'],
  [451, '451 4.7.1 Please try again later'],
  [550, '550 5.7.1 Unable to relay'],
  [554, '554 5.7.1 Service unavailable; client host blocked'],
  [550, '550 5.7.26 unauthenticated mail'],
  [550, '550 relay not permitted'],
  [550, '550 5.1.8 sender address rejected: domain not found'],
  [450, '450 4.2.1 mailbox temporarily disabled'],
  [421, '421 4.4.5 Server busy'],
  [554, '554 5.4.7 delivery expired'],
  [452, '452 too many recipients'],
])('%i %s is tried again', (code, response) => {
  expect(permanenceOf(code, response)).toBe('temporary');
});

it.each([
  [550, '550 5.1.1 User unknown'],
  [550, '550 5.1.1 no such user here, do not try again later'],
  [550, '550 No such user'],
  [553, '553 5.1.3 invalid address'],
  [551, '551 5.1.6 user has moved'],
  [550, '550 5.2.1 The email account that you tried to reach is disabled'],
  [550, '550 5.4.1 Recipient address rejected: Access denied'],
  [552, '552 5.3.4 Message size exceeds fixed limit'],
  [552, '552 Message too large'],
  [552, '552 5.2.3 Message larger than the mailbox allows'],
  [554, '554 too big'],
  [556, '556 5.1.10 null MX'],
])('%i %s is for good', (code, response) => {
  expect(permanenceOf(code, response)).toBe('permanent');
});

it('every rule says why', () => {
  for (const { why, enhanced, basic, words } of REPLY_RULES) {
    expect(why.length).toBeGreaterThan(20);
    expect([enhanced, basic, words].filter((part) => part !== undefined)).toHaveLength(1);
  }
});
