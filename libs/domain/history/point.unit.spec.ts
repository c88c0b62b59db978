import { parsePoint } from './point';

it.each([
  ['12', { known: 12 }],
  ['2026-08-31', { known: '2026-08-31T22:59:59.999Z' }],
  ['2026-08-31T12:00:00Z', { known: '2026-08-31T12:00:00.000Z' }],
  ['@2026-08-31', { effective: '2026-08-31' }],
  ['12@2026-08-31T12:00:00+01:00', { known: 12, effective: '2026-08-31T11:00:00.000Z' }],
  ['@0001-01-01', { effective: '0001-01-01' }],
  ['9999-12-30@0001-01-02', { known: '9999-12-30T23:59:59.999Z', effective: '0001-01-02' }],
  ['now', {}],
])('%s is a point', (text, point) => {
  expect(parsePoint(text)).toEqual({ ok: true, value: point });
});

it.each([
  ['yesterday', '/known'],
  ['', '/known'],
  ['2026-02-30', '/known'],
  ['9999-12-31', '/known'],
  ['@9999-12-31', '/effective'],
  ['@0000-12-31', '/effective'],
  ['12@12', '/effective'],
  ['@', '/effective'],
])('“%s” is none', (text, pointer) => {
  expect(parsePoint(text)).toMatchObject({ ok: false, refusal: { code: 'not-a-point', pointer } });
});
