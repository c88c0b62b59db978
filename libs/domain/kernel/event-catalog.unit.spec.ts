import { z } from 'zod';
import { type EventDefinition, defineEvent, readEvent } from './event-catalog';

const one = defineEvent('Sample', z.strictObject({ day: z.string() }));
const two = z.strictObject({ on: z.string() });
const three = z.strictObject({ on: z.string(), place: z.string() });

/** An event type with three released versions. */
const sample: EventDefinition = {
  type: 'Sample',
  version: 3,
  schemas: { 1: one.schema, 2: two, 3: three },
  upcasters: {
    1: (data) => ({ on: one.schema.parse(data).day }),
    2: (data) => ({ ...two.parse(data), place: 'Cardiff' }),
  },
  schema: three,
};

const old = { type: 'Sample', schemaVersion: 1, data: { day: '2026-02-02' } };
const newest = { type: 'Sample', schemaVersion: 3, data: { on: '2026-02-02', place: 'Cardiff' } };

it('takes an old version through every step to the newest, and leaves the newest as it is', () => {
  expect(readEvent({ Sample: sample }, old)).toEqual(newest);
  expect(
    readEvent({ Sample: sample }, { type: 'Sample', schemaVersion: 2, data: { on: '2026-02-02' } }),
  ).toEqual(newest);
  expect(readEvent({ Sample: sample }, newest)).toEqual(newest);
  expect(old.data).toEqual({ day: '2026-02-02' });
});

it('checks what was stored, and what the steps have made of it', () => {
  expect(() => readEvent({ Sample: sample }, { ...old, data: { on: '2026-02-02' } })).toThrow(z.ZodError);
  const careless = { ...sample, upcasters: { ...sample.upcasters, 2: (data: unknown) => data } };
  expect(() => readEvent({ Sample: careless }, old)).toThrow(z.ZodError);
});

it('names a type, a version or a step that there is not', () => {
  const catalog = { Sample: sample };
  expect(() => readEvent(catalog, { ...old, type: 'Other' })).toThrow(
    new TypeError('unknown type of event: Other'),
  );
  expect(() => readEvent(catalog, { ...old, type: 'toString' })).toThrow(/unknown type of event: toString/);
  expect(() => readEvent(catalog, { ...old, schemaVersion: 4 })).toThrow(/unknown version 4 of Sample/);
  expect(() => readEvent({ Sample: { ...sample, upcasters: {} } }, old)).toThrow(/no step from version 1/);
});

it('starts a type at version 1', () => {
  expect(one).toMatchObject({ version: 1, upcasters: {} });
  expect(Object.keys(one.schemas)).toEqual(['1']);
});
