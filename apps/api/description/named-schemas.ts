import { z } from 'zod';
import { scopedSchema } from '#domain/audit-scope';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { deadlineRuleSchema, readingSchema } from '#domain/deadlines';
import {
  type CommandType,
  commandSchema,
  completionVersionSchema,
  definitionSchema,
  documentSchema,
  documentSourceSchema,
  factKindSchema,
  kindSchema,
  ladderSchema,
  lateRecordingSchema,
  legislationSourceSchema,
  linkSchema,
  opensSchema,
  supplySchema,
} from '#domain/obligations';
import { factCommand, isAskedOfFact, isAskedOfObligation, personCommand } from '../service/parameters';

/** What a schema is called in the description; whatever holds it refers to it by that name. */
const names = new WeakMap<object, string>();

const name = (schema: z.ZodType, as: string): void => void names.set(schema, as);

const pascal = (text: string): string =>
  text.replaceAll(/(?:^|[-_ ])(\w)/g, (_all, letter: string) => letter.toUpperCase());

interface Choice {
  readonly def: { readonly options?: readonly z.ZodType[]; readonly innerType?: z.ZodType };
}

/** The members of a union, each by the word that tells it from the others. */
function nameMembers(union: z.ZodType, by: string, suffix: string): void {
  for (const option of (union as unknown as Choice).def.options ?? []) {
    const { shape } = option as unknown as { readonly shape?: Readonly<Record<string, z.ZodType>> };
    const word = shape?.[by];
    const values = word instanceof z.ZodLiteral ? [...word.values] : [];
    if (typeof values[0] === 'string') name(option, `${pascal(values[0])}${suffix}`);
  }
}

/** What stands in a field of a command, without what makes it optional. */
function partOf(type: string, field: string): z.ZodType {
  const option = commandSchema.options.find(({ shape }) => shape.type.value === type);
  let part = (option?.shape as Readonly<Record<string, z.ZodType>> | undefined)?.[field] as z.ZodType;
  while (part instanceof z.ZodOptional || part instanceof z.ZodNullable || part instanceof z.ZodDefault)
    part = part.unwrap() as z.ZodType;
  return part;
}

name(bilingualSchema, 'Bilingual');
name(definitionSchema, 'ObligationDefinition');
name(kindSchema, 'ObligationKind');
name(documentSourceSchema, 'DocumentSource');
name(legislationSourceSchema, 'LegislationSource');
name(deadlineRuleSchema, 'DeadlineRule');
nameMembers(deadlineRuleSchema, 'primitive', 'Rule');
name(readingSchema, 'Reading');
name(supplySchema, 'FactSupply');
name(factKindSchema, 'FactKind');
name(ladderSchema, 'Ladder');
name(linkSchema, 'Link');
name(opensSchema, 'OpensCases');
name(documentSchema, 'Document');
name(lateRecordingSchema, 'LateRecording');
name(completionVersionSchema, 'CompletionVersion');
const changeSchema = partOf('propose-change', 'change');
name(changeSchema, 'Change');
nameMembers(changeSchema, 'kind', 'Change');
name(commandSchema, 'Command');
nameMembers(commandSchema, 'type', 'Command');
name(personCommand, 'ObligationCommand');
name(factCommand, 'FactCommand');
name(scopedSchema, 'AuditScopeOf');

/** Commands by where they are asked for: what a refinement refuses is not offered. */
const choices = new Map<z.ZodType, z.ZodType>([
  [personCommand, commandsWhere(isAskedOfObligation)],
  [factCommand, commandsWhere(isAskedOfFact)],
]);

function commandsWhere(isAsked: (type: CommandType) => boolean): z.ZodType {
  const [first, ...others] = commandSchema.options.filter(({ shape }) => isAsked(shape.type.value));
  if (first === undefined) throw new Error('there is no such command');
  return z.discriminatedUnion('type', [first, ...others]);
}

/** As zod’s own registry, with our names. Descriptions are kept. */
const registry = {
  get(schema: z.ZodType): object | undefined {
    const written = schema === calendarDateSchema ? { format: 'date' } : undefined;
    const described = written ?? z.globalRegistry.get(schema);
    const id = names.get(schema);
    return id === undefined ? described : { ...described, id };
  },
};

interface Converted {
  readonly schema: object;
  readonly components: Record<string, object>;
}

/** What a zod schema takes, as JSON Schema (2020-12) that refers to named parts. */
export function describeSchema(schema: unknown): Converted | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const described: Record<string, unknown> = z.toJSONSchema(choices.get(schema) ?? schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    metadata: registry as unknown as typeof z.globalRegistry,
  });
  const text = JSON.stringify(described).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $defs = {}, $schema: _schema, ...rest } = JSON.parse(text) as Record<string, unknown>;
  const components = $defs as Record<string, object>;
  const own = names.get(schema);
  if (own === undefined) return { schema: rest, components };
  return { schema: { $ref: `#/components/schemas/${own}` }, components: { ...components, [own]: rest } };
}
