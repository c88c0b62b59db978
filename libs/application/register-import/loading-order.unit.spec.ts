import { both, calendarDate, obligationId } from '#domain/kernel';
import { type ObligationDefinition, definitionSchema } from '#domain/obligations';
import { loadingOrder } from './loading-order';

/** An entry that counts from the last days of others. */
const row = (id: string, ...from: readonly string[]) => {
  const definition: ObligationDefinition = definitionSchema.parse({
    id,
    kind: 'recurring-duty',
    title: both(id, id),
    source: {
      kind: 'legislation',
      title: both('An Act', 'Deddf'),
      provision: both('section 1', 'adran 1'),
      words: both('Words', 'Geiriau'),
      asAt: calendarDate('2026-02-02'),
    },
    responsible: 'An authority',
    authority: 'statutory',
    interpretation: both('As it stands', 'Fel y mae'),
    readings: [
      {
        id: 'r',
        basis: 'legal',
        label: both('r', 'r'),
        reason: both('r', 'r'),
        rule: {
          primitive: 'latest',
          of: ['own', ...from]
            .map((name) => ({
              primitive: 'offset',
              anchor: { kind: 'event', event: name, title: both(name, name) },
              count: 1,
              unit: 'month',
              convention: 'after',
              direction: 'forward',
              operator: 'on_or_before',
            }))
            .concat([{ primitive: 'fixed-date', date: '2027-03-31', operator: 'on_or_before' }] as never),
        },
      },
    ],
    facts: Object.fromEntries(from.map((name) => [name, { obligation: name, of: 'last-day' }])),
  });
  return { id: obligationId(id), definition };
};

const order = (...rows: readonly ReturnType<typeof row>[]) => {
  const { waves, circles } = loadingOrder(rows);
  return {
    waves: waves.map((wave) => wave.map(({ id }) => id)),
    circles: circles.map(({ circle }) => circle.join(' ')),
  };
};

it('puts what a row counts from before it, in whatever order they stand', () => {
  const chain = [row('dd', 'cc'), row('cc', 'bb'), row('bb', 'aa'), row('aa'), row('ee', 'aa', 'dd')];
  const waves = [['aa'], ['bb'], ['cc'], ['dd'], ['ee']];
  expect(order(...chain)).toEqual({ waves, circles: [] });
  expect(order(...chain.toReversed())).toEqual({ waves, circles: [] });
});

it('leaves to the register what no row of the file supplies', () => {
  expect(order(row('aa', 'elsewhere'), row('bb'))).toEqual({ waves: [['aa', 'bb']], circles: [] });
});

it('names each circle from each of its rows, and tries what only stands behind one', () => {
  expect(
    order(
      row('aa', 'bb'),
      row('bb', 'cc'),
      row('cc', 'aa'),
      row('behind', 'aa'),
      row('own', 'own'),
      row('ok'),
    ),
  ).toEqual({
    waves: [['ok'], ['behind']],
    circles: ['aa bb cc aa', 'bb cc aa bb', 'cc aa bb cc', 'own own'],
  });
});
