import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { scopeNeeded } from '../access/scopes.guard';
import { type Answers, type Schema, recordedAnswers } from './answers';
import { describeSchema } from './named-schemas';
import { describeOperations } from './operations';
import { problemSchema } from './problem-schema';
import { shareRepeated } from './share-repeated';

const ABOUT = `Statutory review duties and ministerial commitments.

Errors are RFC 9457 problem details in the language asked for, with the other beside it. A list is given a page at a time: \`next\`, and the \`Link\` header, lead to the next page. A POST with an \`Idempotency-Key\` is done once, however often it is sent. How to use it all: infra/docs/api.md.`;

const TAGS: Readonly<Record<string, string>> = {
  audit: 'What was recorded, known and sent, and whether the record is whole',
  calendar: 'What falls due when',
  cases: 'Obligations that are opened from a template each time something happens',
  deadlines: 'The deadline calculator',
  directory: 'Posts, people, and who acts for whom',
  documents: 'Letters, minutes and reports that were read, and the promises in them',
  duties: 'The duties of the statute book',
  exports: 'Lists, entries, histories and the whole register as files',
  facts: 'What dates count from',
  'changes of government': 'Changes of government, and entries that an event woke',
  obligations: 'The register, and what is decided of its entries',
  'service accounts': 'Programs that ask under names of their own, for administrators',
  service: 'The running service, for administrators',
  'statute book': 'Newer versions of the rules that entries count by',
  work: 'What the caller must do',
};

const operationId = (controller: string, method: string): string =>
  `${controller[0]?.toLowerCase() ?? ''}${controller.slice(1).replace(/Controller$/, '')}${method[0]?.toUpperCase() ?? ''}${method.slice(1)}`;

/** The OpenAPI description, made from the endpoints, their schemas and the types of their answers. */
export function describeApi(app: NestExpressApplication, answers: Answers = recordedAnswers): OpenAPIObject {
  const handlers = new Map<string, string>();
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Cylch')
      .setDescription(ABOUT)
      .setVersion('1')
      .setLicense('MIT', 'https://opensource.org/license/mit')
      .addServer('/')
      .addBearerAuth({
        type: 'http',
        scheme: 'bearer',
        description:
          'An access token of the department’s identity provider, or the token of a service account',
      })
      .build(),
    {
      standardSchemaConverter: describeSchema,
      operationIdFactory: (controller, method) => {
        const id = operationId(controller, method);
        handlers.set(id, `${controller}.${method}`);
        return id;
      },
    },
  );
  const requested = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const { operations, schemas } = withOwnNames(answers, requested);
  const scopes = scopesIn(app);
  describeOperations(document, {
    answerOf: (id) => operations[handlers.get(id) ?? ''],
    scopeOf: (id, method) => scopes(handlers.get(id) ?? '', method),
  });
  const shared = shareRepeated({
    paths: document.paths,
    schemas: { ...requested, ...schemas, Problem: problemSchema },
  });
  const used = inUse(shared.paths, shared.schemas);
  document.tags = Object.entries(TAGS).map(([name, description]) => ({ name, description }));
  document.paths = shared.paths as OpenAPIObject['paths'];
  document.components = { ...document.components, schemas: used };
  return document;
}

type Handlers = Readonly<Record<string, object>>;

/** What a service account needs for each handler, by `Controller.method`. */
function scopesIn(app: NestExpressApplication) {
  const controllers = new Map<string, { readonly prototype: Handlers } & object>();
  for (const module of app.get(ModulesContainer).values())
    for (const { name, metatype } of module.controllers.values())
      if (metatype) controllers.set(String(name), metatype);
  return (named: string, method: string) => {
    const [controller = '', handler = ''] = named.split('.');
    const found = controllers.get(controller);
    const operation = found?.prototype[handler];
    return found === undefined || operation === undefined
      ? null
      : scopeNeeded([operation, found], method.toUpperCase());
  };
}

/** What is answered may be called as what is asked, and be another thing. */
function withOwnNames(
  { operations, schemas }: Answers,
  requested: Readonly<Record<string, Schema>>,
): Answers {
  const renamed = Object.keys(schemas).filter(
    (name) => name in requested && !isAlike(schemas[name] ?? {}, requested[name] ?? {}),
  );
  const text = JSON.stringify({ operations, schemas }).replaceAll(
    /#\/components\/schemas\/(\w+)/g,
    (whole, name: string) => (renamed.includes(name) ? `${whole}Shown` : whole),
  );
  const read = JSON.parse(text) as Answers;
  return {
    operations: read.operations,
    schemas: Object.fromEntries(
      Object.entries(read.schemas).map(([name, schema]) => [
        renamed.includes(name) ? `${name}Shown` : name,
        requested[name] !== undefined && !renamed.includes(name) ? requested[name] : schema,
      ]),
    ),
  };
}

const wordsOf = (words: readonly unknown[]): string => words.map(String).sort().join();

/** Words of the same choice, or fields of the same names that hold plain values: what is asked says it more closely. */
function isAlike(one: Schema, other: Schema): boolean {
  if (Array.isArray(one['enum']) && Array.isArray(other['enum']))
    return wordsOf(one['enum']) === wordsOf(other['enum']);
  const typesOf = (schema: Schema): string =>
    Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
      .map(([name, { type }]) => `${name} ${typeof type === 'string' ? type : name}`)
      .sort()
      .join();
  const isFlat = (schema: Schema): boolean =>
    Object.values((schema['properties'] ?? {}) as Record<string, Schema>).every(
      ({ type }) => typeof type === 'string' && type !== 'object' && type !== 'array',
    );
  return 'properties' in one && isFlat(one) && isFlat(other) && typesOf(one) === typesOf(other);
}

/** The schemas that the operations refer to, by name. */
function inUse(paths: object, schemas: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const found = new Set<string>();
  const follow = (value: object): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      if (found.has(name)) continue;
      found.add(name);
      follow(schemas[name] ?? {});
    }
  };
  follow(paths);
  follow({ $ref: '#/components/schemas/Problem' });
  return Object.fromEntries(
    [...found].sort().flatMap((name) => (name in schemas ? [[name, schemas[name] as Schema]] : [])),
  );
}
