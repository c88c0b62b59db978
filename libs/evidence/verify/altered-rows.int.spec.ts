import { SealedLedger, briefs } from './sealed-ledger.testing';

jest.setTimeout(120_000);

let sealed: SealedLedger;
beforeEach(async () => {
  sealed = await SealedLedger.open();
  await sealed.append(12);
  await sealed.seal();
});
afterEach(() => sealed.close());

it('an honest ledger is verified, up to the last checkpoint and no further', async () => {
  await sealed.append(3);
  const report = await sealed.verify();
  expect(report).toMatchObject({
    outcome: 'verified',
    rows: 15,
    first: null,
    findingCount: 0,
    beyondLimit: 3,
    limit: { origin: 'log.example/ledger', size: 12, held: false },
    checkpoints: { signed: 1, fitting: 1 },
    keys: { from: 'auditor', trusted: [sealed.signer.text] },
  });
});

/** Each column of the table, and a superuser's alteration of it in row 7. */
const EDITS: readonly (readonly [column: string, set: string, named: string])[] = [
  ['position', 'position = 13', 'position'],
  ['stream', "stream = 'elsewhere'", 'stream'],
  ['version', 'version = 40', 'version'],
  ['event_id', "event_id = 'event-other'", 'eventId'],
  ['type', "type = 'EvidenceAttached'", 'type'],
  ['schema_version', 'schema_version = 2', 'schemaVersion'],
  ['effective_at', "effective_at = effective_at - interval '1 millisecond'", 'effectiveAt'],
  ['recorded_at', "recorded_at = recorded_at + interval '1 millisecond'", 'recordedAt'],
  ['data', "data = replace(data, 'drafft', 'gorffenedig')", 'data/text'],
  ['metadata', "metadata = replace(metadata, 'p-0001', 'p-0002')", 'metadata/actor/personId'],
];

describe('12. a superuser edits one column of one row', () => {
  it.each(EDITS)(
    '%s, its leaf left as it was: verify names the row and the column',
    async (_, set, named) => {
      await sealed.tamper(`update ledger.events set ${set} where position = 7`);
      const report = await sealed.verify();
      expect(report.outcome).toBe('altered');
      expect(briefs(report)).toContain(`row-altered 7 ${named}`);
      expect(report.first).toMatchObject({ position: 7 });
    },
  );

  it.each(EDITS)('%s, its leaf made anew: verify names the row and the column', async (_, set, named) => {
    await sealed.tamper(`update ledger.events set ${set} where position = 7;
      update ledger.events set leaf = {leaf} where position in (7, 13);`);
    const report = await sealed.verify();
    expect(report.outcome).toBe('altered');
    expect(briefs(report)).toContain(`row-altered 7 ${named}`);
    expect(briefs(report)).not.toContain('leaf-differs 7 leaf');
    expect(report.first).toMatchObject({ position: 7 });
  });

  it('leaf: verify names the row and the column', async () => {
    await sealed.tamper(`update ledger.events set leaf = sha256(leaf) where position = 7`);
    expect(briefs(await sealed.verify())).toEqual(['row-altered 7 leaf']);
  });

  it.each(EDITS)('%s, taken away: verify names the row and the column', async (column, _, named) => {
    await sealed.tamper(`alter table ledger.events drop constraint events_pkey;
      alter table ledger.events alter column ${column} drop not null;
      update ledger.events set ${column} = null where position = 7`);
    const found = column === 'position' ? 'row-deleted 7' : `row-altered 7 ${named.split('/')[0] ?? ''}`;
    expect(briefs(await sealed.verify())).toContain(found);
  });

  it('leaf, taken away: verify names the row and the column', async () => {
    await sealed.tamper(`alter table ledger.events alter column leaf drop not null;
      update ledger.events set leaf = null where position = 7`);
    expect(briefs(await sealed.verify())).toEqual(['row-altered 7 leaf']);
  });

  it('any time, any number, however far out, is named and stops nothing', async () => {
    await sealed.tamper(`
      update ledger.events set recorded_at = '99999-01-01', leaf = {leaf} where position = 3;
      update ledger.events set effective_at = '-infinity', leaf = {leaf} where position = 5;
      update ledger.events set effective_at = '0044-03-15 BC', leaf = {leaf} where position = 6;
      update ledger.events set position = 9223372036854775807, leaf = {leaf} where position = 9;
      update ledger.events set position = -4, leaf = {leaf} where position = 11;`);
    const found = briefs(await sealed.verify());
    expect(found).toEqual(
      expect.arrayContaining([
        'row-altered 3 recordedAt',
        'row-altered 5 effectiveAt',
        'row-altered 6 effectiveAt',
        'row-deleted 9',
        'row-altered 11 position',
        'position-not-counted -4',
      ]),
    );
  });
});

describe('12. one flipped bit', () => {
  it.each(['data', 'metadata'])('in %s: verify names the row and the place in it', async (column) => {
    await sealed.tamper(`update ledger.events set ${column} = convert_from(
      set_bit(convert_to(${column}, 'UTF8'), 8 * (position('p-0001' in ${column}) + 4),
        1 - get_bit(convert_to(${column}, 'UTF8'), 8 * (position('p-0001' in ${column}) + 4))), 'UTF8'),
      leaf = {leaf} where position = 4;
      update ledger.events set leaf = {leaf} where position = 4;`);
    const place = column === 'data' ? 'data/by/personId' : 'metadata/actor/personId';
    const report = await sealed.verify();
    expect(briefs(report)[0]).toBe(`row-altered 4 ${place}`);
    expect(report.first?.differences).toEqual([
      { field: place, published: 'p-0001', found: expect.stringMatching(/^p-.00.$/) },
    ]);
  });

  it('in the letters alone, not the value: verify names the row', async () => {
    await sealed.tamper(`update ledger.events set data = replace(data, '{"by"', '{ "by"') where position = 4;
      update ledger.events set leaf = {leaf} where position = 4;`);
    const found = briefs(await sealed.verify());
    expect(found).toEqual(['row-altered 4 data', 'not-the-schema 4', 'checkpoint-differs']);
  });
});

describe('12. rows taken away, exchanged and added', () => {
  it('a deleted row is named with what stood in it', async () => {
    await sealed.tamper('delete from ledger.events where position = 5');
    const { first } = await sealed.verify();
    expect(first).toMatchObject({ code: 'row-deleted', position: 5, eventId: 'event-5' });
  });

  it('a deleted row is named though every later one was moved up and has a fitting leaf', async () => {
    await sealed.tamper(`delete from ledger.events where position = 5;
      alter table ledger.events drop constraint events_pkey;
      update ledger.events set position = position - 1 where position > 5;
      update ledger.events set leaf = {leaf};
      update ledger.head set position = 11;`);
    const { first } = await sealed.verify();
    expect(first).toMatchObject({ code: 'row-deleted', position: 5, eventId: 'event-5' });
  });

  it('two swapped rows are named, whatever leaves they have', async () => {
    await sealed.tamper(`alter table ledger.events drop constraint events_pkey;
      update ledger.events set position = case position when 4 then 9 else 4 end where position in (4, 9);
      update ledger.events set leaf = {leaf};`);
    const { first } = await sealed.verify();
    expect(first).toMatchObject({ code: 'rows-swapped', position: 4 });
    expect(first?.message.en).toContain('Rows 4 and 9 were swapped');
  });

  const FORGED = (position: number): string => `insert into ledger.events
    select ${position}, 'forged', 1, 'event-forged', type, schema_version, effective_at,
      (select max(recorded_at) from ledger.events where position < ${position}), data, metadata, leaf
    from ledger.events where event_id = 'event-6'; update ledger.events set leaf = {leaf};`;

  it('a forged row in the middle is named though every later one was moved down', async () => {
    await sealed.tamper(`alter table ledger.events drop constraint events_pkey;
      update ledger.events set position = position + 1 where position >= 6; ${FORGED(6).replace("'event-6'", "'event-5'")}
      update ledger.head set position = 13;`);
    const { first } = await sealed.verify();
    expect(first).toMatchObject({ code: 'row-forged', position: 6, eventId: 'event-forged' });
  });

  it('a forged row at a position that is taken is named', async () => {
    await sealed.tamper(`alter table ledger.events drop constraint events_pkey; ${FORGED(6)}`);
    const found = briefs(await sealed.verify());
    expect(found).toEqual(expect.arrayContaining(['row-forged 6', 'position-twice 6']));
  });

  it('a forged row at the end contradicts the head; with the head forged too it lies beyond what is proven', async () => {
    await sealed.tamper(FORGED(13));
    expect(briefs(await sealed.verify())).toEqual(['head-differs 13']);
    await sealed.tamper('update ledger.head set position = 13');
    const report = await sealed.verify();
    expect(briefs(report)).toEqual([]);
    expect(report).toMatchObject({ outcome: 'verified', limit: { size: 12 }, beyondLimit: 1 });
  });

  it('a ledger cut short is named with the rows that are gone', async () => {
    await sealed.tamper(`delete from ledger.events where position > 9;
      update ledger.head set position = 9, recorded_at = (select recorded_at from ledger.events where position = 9)`);
    const { first } = await sealed.verify();
    expect(first).toMatchObject({ code: 'rows-truncated', position: 10 });
    expect(first?.message.en).toContain('rows 10 to 12');
  });
});

describe('12. rows that contradict themselves', () => {
  it('an event id or a version that stands twice is named though no checkpoint covers it', async () => {
    await sealed.append(4);
    await sealed.tamper(`alter table ledger.events drop constraint events_event_id_key, drop constraint events_stream_version_key;
      update ledger.events set event_id = 'event-2' where position = 14;
      update ledger.events set version = 1 where position = 15;
      update ledger.events set leaf = {leaf} where position in (14, 15);`);
    const report = await sealed.verify();
    expect(briefs(report)).toEqual(expect.arrayContaining(['event-id-twice 14', 'version-gap 15']));
    expect(report.outcome).toBe('altered');
  });

  it('a row whose columns do not give its leaf is named though no checkpoint covers it', async () => {
    await sealed.append(4);
    await sealed.tamper(`update ledger.events set metadata = '{}' where position = 14`);
    expect(briefs(await sealed.verify())).toEqual(['leaf-differs 14 leaf']);
  });

  it('a row that does not fit the schema of its type is named though its leaf was sealed', async () => {
    await sealed.append(4);
    await sealed.tamper(`update ledger.events set data = '{"text":7}' where position = 14;
      update ledger.events set leaf = {leaf} where position = 14`);
    await sealed.seal();
    const report = await sealed.verify();
    expect(briefs(report)).toEqual(['not-the-schema 14']);
    expect(report.first?.message.en).toContain('/data/');
  });
});
