import { z } from 'zod';
import type { EventDefinition } from '#domain/kernel';
import { commandSchema } from './commands';
import { eventCatalog } from '../events/catalog';
import { markedFields, sealed } from './sealed';

const definitions: readonly EventDefinition[] = Object.values(eventCatalog);

interface JsonSchema {
  readonly type?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** Paths of every text that a person may fill as they like: those with room for words. */
function freeTexts(schema: JsonSchema, path: string): readonly string[] {
  const within = [
    ...Object.entries(schema.properties ?? {}).map(([key, value]) => [value, `${path}.${key}`] as const),
    ...(schema.items === undefined ? [] : [[schema.items, `${path}[]`] as const]),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((option) => [option, path] as const),
  ];
  const own = schema.type === 'string' && (schema.maxLength ?? 0) >= 20_000 ? [path] : [];
  return [...own, ...within.flatMap(([inner, at]) => freeTexts(inner, at))];
}

/** Public law, the public record that the register quotes, and what leads to evidence: plain for ever. */
const PLAIN = [
  // of an entry of the register, as every title
  /\.opens\.title\.(cy|en)$/,
  /^(ObligationRegistered|ObligationAmended|ChangeProposed\.change)\.definition\./,
  /\.(provision|amendingProvision)$/,
  /\.reference$/,
];

const unmarked = (name: string, schema: z.ZodType): readonly string[] => {
  const marked = markedFields(schema).map(({ path }) => [name, ...path].join('.'));
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return freeTexts(json, name).filter((path) => !marked.includes(path));
};

it('every free text of an event is either sealed or plain on purpose', () => {
  const open = definitions.flatMap(({ type, schema }) => unmarked(type, schema));
  expect(open.filter((path) => !PLAIN.some((plain) => plain.test(path)))).toEqual([]);
  expect(open).toEqual(
    expect.arrayContaining(['EvidenceAttached.reference', 'DueDateMoved.amendingProvision']),
  );
});

it('every free text of a command is either sealed with the decision or plain on purpose', () => {
  const open = unmarked('command', commandSchema);
  const plain = [/^command\.(change\.)?(definition|opens)\./, /\.(provision|amendingProvision|reference)$/];
  expect(open.filter((path) => !plain.some((each) => each.test(path)))).toEqual([]);
  expect(open).toContain('command.provision');
});

it('says whose each text is, through options and changes of every kind', () => {
  const of = (type: keyof typeof eventCatalog): Record<string, string> =>
    Object.fromEntries(
      markedFields(eventCatalog[type].schema).map(({ path, whose }) => [path.join('.'), whose]),
    );
  expect(of('ChangeProposed')).toEqual({
    'change.reason': 'author',
    'change.error': 'author',
    'change.decision.decidedBy': 'decider',
    'change.advice.from': 'decider',
    'recordedLate.reason': 'author',
  });
  expect(of('BodyMailSwitched')).toEqual({ reason: 'author', address: 'contact' });
  expect(of('CompletionConfirmed')).toEqual({ 'accepted.reason': 'author' });
  expect(of('CompletionRefused')).toEqual({ reason: 'author' });
});

it('refuses a mark that has no path of its own', () => {
  const notes = z.array(z.strictObject({ text: sealed(z.string(), 'author') }));
  expect(() => markedFields(z.strictObject({ notes }))).toThrow(/notes/);
});

it('leaves the schema that was marked as it was', () => {
  const words = z.string().max(9);
  const marked = sealed(words, 'author');
  expect(markedFields(z.strictObject({ words, marked })).map(({ path }) => path)).toEqual([['marked']]);
  expect(marked.safeParse('0123456789').success).toBe(false);
});
