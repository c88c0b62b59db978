import { isUsableAddress } from './address';

it.each([
  'policy-lead@cylch.example',
  "o'neill+alerts@llyw.cymru",
  'first.last@sub.domain.gov.wales',
  'iôlo@tŷ.cymru',
  'post@localhost',
])('%s can be written to', (address) => {
  expect(isUsableAddress(address)).toBe(true);
});

it.each([
  '',
  'nobody',
  '@cylch.example',
  'a@',
  'a@b@cylch.example',
  'a b@cylch.example',
  'a@cylch.example, b@cylch.example',
  'a@cylch.example;b@cylch.example',
  'Name <a@cylch.example>',
  '"a b"@cylch.example',
  'a@cylch.example\r\nRCPT TO:<b@else.example>',
  'a\u0000@cylch.example',
  'a\u202e@cylch.example',
  'a..b@cylch.example',
  '.a@cylch.example',
  'a@-.example',
  'a@cylch..example',
  `${'a'.repeat(65)}@cylch.example`,
  `a@${'b'.repeat(260)}.example`,
])('%j cannot', (address) => {
  expect(isUsableAddress(address)).toBe(false);
});
