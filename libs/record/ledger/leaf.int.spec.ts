import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Client } from 'pg';
import { type NewEvent, eventId, instant } from '#domain/kernel';
import { entryText } from './entry';
import { openLedger } from './ledger';
import { createTestDatabase } from '../../../tests/support/database';

jest.setTimeout(60_000);

const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .filter((value) => !value.includes('\0') && value.isWellFormed());

const newEvent: fc.Arbitrary<NewEvent> = fc.record({
  eventId: text.map(eventId),
  type: text,
  schemaVersion: fc.nat(99),
  effectiveAt: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => instant(date.toISOString())),
  data: fc.dictionary(text, fc.oneof(text, fc.maxSafeInteger(), fc.boolean(), fc.constant(null))),
  metadata: fc.dictionary(text, text),
});

describe('a leaf', () => {
  it('is SHA-256 of 0x00 and the canonical text of the event, whatever the event holds', async () => {
    const database = await createTestDatabase();
    const ledger = openLedger({ databaseUrl: database.url });
    const admin = new Client({ connectionString: database.adminUrl });
    try {
      await admin.connect();
      const events = fc
        .sample(newEvent, 300)
        .map((event, n) => ({ ...event, eventId: eventId(`${n}${event.eventId}`) }));
      const stream = 'nant / "ŵ"\n';
      await ledger.transaction((tx) => tx.append({ stream, expected: 'none', events }));
      const { rows } = await admin.query<{ leaf: Buffer }>(
        'select leaf from ledger.events order by position',
      );
      const expected = (await ledger.readStream(stream)).map((event) =>
        createHash('sha256').update('\0').update(entryText(event)).digest('hex'),
      );
      expect(rows.map(({ leaf }) => leaf.toString('hex'))).toEqual(expected);
      expect(rows).toHaveLength(300);
    } finally {
      await admin.end();
      await ledger.close();
      await database.drop();
    }
  });
});
