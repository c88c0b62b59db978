import { bareAddress, mailboxOf } from './mailbox';

it.each([
  ['cai@cylch.example', 'cai@cylch.example'],
  ['Cai@CYLCH.example', 'cai@cylch.example'],
  ['Cai <CAI@cylch.example>', 'cai@cylch.example'],
  ['"Cai, Rhys" <cai@cylch.example> ', 'cai@cylch.example'],
  ['<cai@cylch.example>', 'cai@cylch.example'],
  ['Si\u0302n <sia\u0302n@cylch.example>', 'siân@cylch.example'],
])('%s is the mailbox %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox);
});

it.each(['a@cylch.example\r\nRCPT TO:<b@else.example>', 'a@cylch.example <b@else.example>', 'Cai <a> <b>'])(
  'takes no address out of %j',
  (text) => {
    expect(bareAddress(text)).toBe(text);
  },
);
