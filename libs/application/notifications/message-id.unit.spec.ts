import { mailId } from '#domain/kernel';
import fc from 'fast-check';
import { domainOf, messageIdFor } from './attempt';

const FROM = 'Cylch <cylch@llyw.cymru>';

it('is made from the facts of the mail alone', () => {
  const id = messageIdFor(mailId('wm-alp-cycle/1/reminder/0/P12M/owner'), FROM);
  expect(id).toBe(messageIdFor(mailId('wm-alp-cycle/1/reminder/0/P12M/owner'), FROM));
  expect(id).toMatch(/^<wm\.alp\.cycle\.1\.reminder\.0\.P12M\.owner\.[0-9a-f]{20}@llyw\.cymru>$/);
});

it('is well formed for any id, and another for another id', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300 }), fc.string({ minLength: 1 }), (one, other) => {
      expect(messageIdFor(mailId(one), FROM)).toMatch(/^<[A-Za-z0-9.]*[A-Za-z0-9]@llyw\.cymru>$/);
      expect(messageIdFor(mailId(one), FROM)).not.toMatch(/<\.|\.\./);
      if (one !== other) expect(messageIdFor(mailId(one), FROM)).not.toBe(messageIdFor(mailId(other), FROM));
    }),
  );
});

it.each([
  ['cylch@gov.wales', 'gov.wales'],
  ['"Cylch, y gofrestr" <cylch@GOV.Wales>', 'gov.wales'],
  ['Cylch', 'cylch.invalid'],
])('takes the domain of %s', (from, domain) => {
  expect(domainOf(from)).toBe(domain);
});
