import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { clientFile, clientText } from './client.testing';
import { breakingDifferences } from './differences.testing';
import { baselineFile, openApiFile, openApiText } from './openapi.testing';

jest.setTimeout(60_000);

const committed = readFileSync(openApiFile, 'utf8');

interface Described {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly parameters: readonly { readonly name?: string; readonly $ref?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: object }>> };
  readonly responses: Readonly<Record<string, { readonly content?: object; readonly $ref?: string }>>;
}
const described = JSON.parse(committed) as Described;
const operations = Object.entries(described.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ at: `${method} ${path}`, path, method, operation })),
);

it('is described by the committed openapi.json; `npm run record:openapi` makes it anew', async () => {
  expect(committed).toBe(await openApiText());
});

it('is OpenAPI 3.1 in which nothing large stands twice', () => {
  expect(described.openapi).toBe('3.1.0');
  const seen = new Map<string, number>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const text = JSON.stringify(value, null, 1);
    const isSchema = 'properties' in value || 'anyOf' in value || 'oneOf' in value;
    if (isSchema && text.split('\n').length > 40) seen.set(text, (seen.get(text) ?? 0) + 1);
    for (const each of Object.values(value)) look(each);
  };
  look(described.paths);
  look(described.components.schemas);
  expect([...seen].filter(([, count]) => count > 1).map(([text]) => text.slice(0, 200))).toEqual([]);
});

/** What `recommended` has no opinion of, or a milder one. */
const RULES = {
  'operation-operationId': 'error',
  'operation-description': 'error',
  'operation-2xx-response': 'error',
  'operation-4xx-response': 'error',
  'operation-tag-defined': 'error',
  'operation-singular-tag': 'error',
  'operation-4xx-problem-details-rfc7807': 'error',
  'tag-description': 'error',
  'no-invalid-media-type-examples': 'error',
  'no-invalid-parameter-examples': 'error',
  'no-unused-components': 'error',
  'no-ambiguous-paths': 'off',
  // a path parameter says what it is by its name
  'parameter-description': 'off',
} as const;

it('passes the linter', async () => {
  const config = await createConfig({ extends: ['recommended'], rules: RULES });
  const faults = await lintFromString({ source: committed, absoluteRef: openApiFile, config });
  expect(
    faults.map(({ ruleId, message, location: [at] }) => `${ruleId}: ${message} ${at?.pointer ?? ''}`),
  ).toEqual([]);
});

it('says of every operation whom it lets in, what it answers and how it may end', () => {
  for (const { at, method, operation } of operations) {
    expect([at, operation.security]).toEqual([at, at === 'get /api/v1/health' ? [] : [{ bearer: [] }]]);
    const done = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
    const isSilent = done?.[0] === '204' || done?.[1].content !== undefined;
    expect([at, isSilent]).toEqual([at, true]);
    expect(Object.keys(operation.responses)).toContain('default');
    const headers = operation.parameters.map(({ $ref }) => $ref?.split('/').at(-1));
    expect([at, headers.includes('IdempotencyKey')]).toEqual([at, method === 'post']);
    const json = operation.requestBody?.content['application/json'];
    if (json !== undefined) expect([at, json.example]).toEqual([at, expect.any(Object)]);
    expect(operation.summary.length).toBeLessThan(160);
  }
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

/** What a program may do besides reading: all else that is recorded is for people. */
const FOR_PROGRAMS = [
  'post /api/v1/duties/{entry}/register',
  'post /api/v1/facts/{name}',
  'post /api/v1/facts/{name}/commands',
  'post /api/v1/imports',
  'post /api/v1/imports/{id}/load',
  'post /api/v1/obligations',
  'post /api/v1/obligations/{id}/cases',
  'post /api/v1/obligations/{id}/commands',
  'post /api/v1/obligations/{id}/evidence-files',
];

it('lets a service account record what is named here, and nothing else', () => {
  const needs = (scope: string) =>
    operations
      .filter(({ operation }) => operation.description.includes(`needs the scope \`${scope}\``))
      .map(({ at }) => at)
      .sort();
  expect(needs('register:write')).toEqual(FOR_PROGRAMS);
  expect(needs('read').filter((at) => !at.startsWith('get'))).toEqual(
    expect.arrayContaining(['post /api/v1/deadlines/compute', 'post /api/v1/obligations/preview']),
  );
  for (const at of needs('read').filter((each) => each.startsWith('post')))
    expect(at).toMatch(/preview$|compute$|phrases$|read$/);
});

/** Answers with lists that are no list to leaf through, each with why. */
const NO_PAGES: Readonly<Record<string, string>> = {
  'get /api/v1/health': 'a report of the service, with its few programs',
  'get /api/v1/home': 'the first of each list; approvals and the register give the rest',
  'get /api/v1/calendar': 'the days of one month',
  'get /api/v1/calendar/load': 'twelve months',
  'get /api/v1/register-choices': 'the sources and tags of one form',
  'get /api/v1/notices': 'a judgement of the whole, bounded by limit; mails gives the list',
  'get /api/v1/rules': 'the statute book is of the program’s own, and its newer versions are few',
  'get /api/v1/mail-settings': 'the last few tests',
  'get /api/v1/stuck': 'a report of what does not go on by itself',
  'get /api/v1/stuck/acts': 'the latest twenty; activity gives the rest',
  'get /api/v1/directory': 'the file of posts and people as one',
  'get /api/v1/posts/{post}/holders': 'who held one post on one day',
  'get /api/v1/documents/{id}': 'one document with what was found in it',
  'get /api/v1/documents/{id}/comparison': 'two versions of one document',
  'get /api/v1/duties/{id}': 'one duty',
  'get /api/v1/facts/{name}': 'one fact',
  'get /api/v1/changes-of-government/{act}': 'one change with its own list',
  'get /api/v1/audit/seal': 'how the record stands',
  'get /api/v1/obligations/{id}': 'one entry',
  'get /api/v1/obligations/{id}/as-of': 'one entry',
  'get /api/v1/obligations/{id}/diff': 'the fields that differ',
  'get /api/v1/obligations/{id}/why': 'the reasons of one value',
  'get /api/v1/obligations/{id}/history/{position}': 'one event',
  'get /api/v1/obligations/{id}/forecast': 'worked out for the years asked for',
  'get /api/v1/obligations/{id}/ladder': 'one ladder',
  'get /api/v1/obligations/{id}/ladder/preview': 'worked out for the years asked for',
  'get /api/v1/obligations/{id}/who-decides': 'one table',
};

it('gives every list a page at a time', () => {
  const without = operations
    .filter(({ method, operation }) => method === 'get' && !isPaged(operation))
    .filter(({ operation }) => holdsList(operation))
    .map(({ at }) => at);
  expect(without.sort()).toEqual(Object.keys(NO_PAGES).sort());
});

const isPaged = ({ parameters }: Operation): boolean =>
  ['after', 'limit'].every((name) => parameters.some((each) => each.name === name));

function holdsList({ responses }: Operation): boolean {
  const content = responses['200']?.content as Record<string, { schema?: object }> | undefined;
  const text = JSON.stringify(content?.['application/json']?.schema ?? {});
  const names = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name = '']) => name);
  return (
    /"type":"array"/.test(text) ||
    names.some((name) => /"type":"array"/.test(JSON.stringify(described.components.schemas[name])))
  );
}

it('breaks no program that was written by the recorded baseline; `npm run record:openapi -- baseline` records another', () => {
  const baseline = JSON.parse(readFileSync(baselineFile, 'utf8')) as object;
  expect(breakingDifferences(baseline, described)).toEqual([]);
});

it('has the typed client that its description gives; `npm run record:openapi` makes it anew', async () => {
  expect(readFileSync(clientFile, 'utf8')).toBe(await clientText(described));
});
