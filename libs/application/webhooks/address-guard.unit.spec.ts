import * as fc from 'fast-check';
import { addressFaultOf, allowedReceiver, checkedAddresses, isPublicAddress } from './address-guard';

const PRIVATE = [
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '017700000001',
  '0',
  '0.0.0.0',
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '100.64.0.1',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:a9fe:a9fe]',
  '[0:0:0:0:0:ffff:10.0.0.1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[100::1]',
  '[2001:db8::1]',
  '[5f00::1]',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'a.localhost',
  'printer.local',
  'metadata.google.internal',
  '１２７.0.0.1',
  '127。0。0。1',
];

it.each(PRIVATE)('sends nothing to %s', (host) => {
  expect(addressFaultOf(`https://${host}/in`, [])).toBe('address-private');
  expect(addressFaultOf(`https://${host}:8443/in`, [])).toBe('address-private');
});

it.each([
  ['http://receiver.example/', 'address-not-https'],
  ['https://ann@receiver.example/', 'address-with-password'],
  ['https://ann:secret@receiver.example/', 'address-with-password'],
  ['ftp://receiver.example/', 'address-not-read'],
  ['file:///etc/passwd', 'address-not-read'],
  ['javascript:alert(1)', 'address-not-read'],
  ['receiver.example', 'address-not-read'],
  ['https://', 'address-not-read'],
  ['https://256.256.256.256/', 'address-not-read'],
  ['', 'address-not-read'],
])('refuses %s: %s', (url, fault) => {
  expect(addressFaultOf(url, [])).toBe(fault);
});

it.each([
  'https://receiver.example/in?key=1',
  'https://1.1.1.1/',
  'https://[2606:4700::1111]:8443/',
  'https://nhs.wales',
])('may send to %s', (url) => {
  expect(addressFaultOf(url, [])).toBeNull();
});

it('reads an IPv4 address in every spelling as one: what is private so is private however it is written', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(octet, octet, octet, octet, (a, b, c, d) => {
      const number = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
      const hex = (value: number): string => value.toString(16);
      const plain = `${a}.${b}.${c}.${d}`;
      const spellings = [
        plain,
        String(number),
        `0x${hex(number)}`,
        `0${number.toString(8)}`,
        `0x${hex(a)}.0${b.toString(8)}.${c}.${d}`,
        `${a}.${b}.${c * 256 + d}`,
        `${a}.${b * 65_536 + c * 256 + d}`,
        `[::ffff:${plain}]`,
        `[::ffff:${hex(a * 256 + b)}:${hex(c * 256 + d)}]`,
      ];
      const faults = spellings.map((host) => addressFaultOf(`https://${host}/`, []));
      expect(new Set(faults)).toEqual(new Set([isPublicAddress(plain) ? null : 'address-private']));
    }),
  );
});

describe('the list of allowed receivers', () => {
  it('is of origins, with any port where it says so', () => {
    expect(allowedReceiver('http://127.0.0.1:9000')).toBe('http://127.0.0.1:9000');
    expect(allowedReceiver('https://hooks.internal/')).toBe('https://hooks.internal');
    expect(allowedReceiver('http://127.0.0.1:*')).toBe('http://127.0.0.1:*');
    expect(allowedReceiver('http://[::1]:*')).toBe('http://[::1]:*');
    for (const none of ['127.0.0.1', 'http://a/path', 'ftp://a', '*', 'http://*:*', 'http://a@b', ''])
      expect([none, allowedReceiver(none)]).toEqual([none, null]);
  });

  it('allows just these, and never where platforms keep credentials', () => {
    const allowed = [
      'http://127.0.0.1:9000',
      'https://hooks.internal',
      'http://10.0.0.5:*',
      'http://169.254.169.254',
    ];
    const fault = (url: string) => addressFaultOf(url, allowed);
    expect(fault('http://127.0.0.1:9000/in')).toBeNull();
    expect(fault('http://2130706433:9000/in')).toBeNull();
    expect(fault('https://hooks.internal/x')).toBeNull();
    expect(fault('http://10.0.0.5:1234/')).toBeNull();
    expect(fault('http://127.0.0.1:9001/in')).toBe('address-not-https');
    expect(fault('https://127.0.0.1:9000/in')).toBe('address-private');
    expect(fault('http://hooks.internal/')).toBe('address-not-https');
    expect(fault('http://169.254.169.254/latest')).toBe('address-private');
  });
});

describe('the addresses that a name stands for', () => {
  const check = async (host: string, addresses: readonly string[], allowed: readonly string[] = []) => {
    const resolve = () =>
      Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
    const checked = await checkedAddresses(new URL(`https://${host}/`), allowed, resolve);
    return checked.ok ? checked.value.map(({ address }) => address) : checked.refusal.code;
  };

  it('are all judged: one private one refuses the name', async () => {
    expect(await check('receiver.example', ['93.184.216.34', '2606:4700::1111'])).toHaveLength(2);
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '169.254.169.254',
      '::1',
      '::ffff:10.0.0.1',
      'fd00::1',
      'fe80::1%eth0',
    ])
      expect(await check('receiver.example', ['93.184.216.34', address])).toBe('private-address');
    expect(await check('receiver.example', [])).toBe('no-such-host');
    expect(await check('receiver.example', ['not an address'])).toBe('private-address');
  });

  it('may be private of a receiver that is allowed, but not link-local', async () => {
    const allowed = ['https://hooks.example'];
    expect(await check('hooks.example', ['10.0.0.5'], allowed)).toEqual(['10.0.0.5']);
    expect(await check('hooks.example', ['169.254.169.254'], allowed)).toBe('private-address');
    expect(await check('other.example', ['10.0.0.5'], allowed)).toBe('private-address');
  });

  it('are not asked for where the host is an address', async () => {
    expect(await check('127.0.0.1', ['93.184.216.34'])).toBe('private-address');
    expect(await check('1.1.1.1', ['127.0.0.1'])).toEqual(['1.1.1.1']);
  });
});
