import type { OpenAPIObject } from '@nestjs/swagger';
import type { Schema } from './answers';
import { exampleOf } from './examples';
import { parameters, problems } from './shared-parts';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const SHORT = 100;

/** The first clause of what is said at length. */
function summaryOf(text: string): string {
  if (text.length <= SHORT) return text;
  const end = [...text.matchAll(/[;:.,(]\s/g)].map(({ index }) => index).filter((at) => at > 15);
  return text.slice(0, end.findLast((at) => at <= SHORT) ?? end[0] ?? SHORT).trim();
}

const refTo = (part: 'parameters' | 'responses', name: string) => ({ $ref: `#/components/${part}/${name}` });

/** By which statuses an operation may end otherwise, by what it takes. */
function endings(method: string, path: string, { parameters: own = [], requestBody }: Operation): string[] {
  const takes = own.length > 0 || requestBody !== undefined;
  const writes = method !== 'get';
  return [
    ...(takes ? ['400'] : []),
    '401',
    '403',
    ...(path.includes('{') ? ['404'] : []),
    ...(writes ? ['409', '422'] : []),
    '429',
    ...(writes ? ['503'] : []),
  ];
}

/** What is known of the handlers of operations. */
interface DescribedBy {
  readonly answerOf: (operationId: string) => Schema | null | undefined;
  /** null: for people alone */
  readonly scopeOf: (operationId: string, method: string) => string | null;
}

const whoMay = (scope: string | null): string =>
  scope === null
    ? 'For people alone: no service account does this.'
    : `A service account needs the scope \`${scope}\`.`;

/** What every operation has, whoever wrote it: its words, errors, headers, what it answers with, and examples. */
export function describeOperations(document: OpenAPIObject, asked: DescribedBy): void {
  for (const [path, item] of Object.entries(document.paths))
    for (const method of METHODS) {
      const operation = item[method];
      if (operation !== undefined) describe(operation, method, path, asked);
    }
  document.components = {
    ...document.components,
    parameters: parameters as never,
    responses: problems,
  };
}

function describe(
  operation: Operation,
  method: string,
  path: string,
  { answerOf, scopeOf }: DescribedBy,
): void {
  const id = operation.operationId ?? '';
  const answer = answerOf(id);
  const said = operation.summary ?? '';
  operation.summary = summaryOf(said);
  if (operation.security === undefined) operation.security = [];
  const whole = /[.!?]$/.test(said) ? said : `${said}.`;
  operation.description = operation.security.length === 0 ? whole : `${whole} ${whoMay(scopeOf(id, method))}`;
  describeAnswer(operation, answer);
  const isOpen = operation.security.length === 0;
  for (const status of isOpen ? ['429'] : endings(method, path, operation))
    operation.responses[status] ??= refTo('responses', `Problem${status}`);
  operation.responses['default'] = refTo('responses', 'Problem');
  const headers = [
    'Language',
    ...(isOpen ? [] : ['OnBehalfOf']),
    ...(method === 'post' ? ['IdempotencyKey'] : []),
    ...(/commands$/.test(path) ? ['IfMatch'] : []),
    ...(TAGGED.has(operation.operationId ?? '') ? ['IfNoneMatch'] : []),
  ];
  if (headers.includes('IfMatch')) operation.responses['412'] = refTo('responses', 'Problem412');
  if (headers.includes('IfNoneMatch'))
    operation.responses['304'] = { description: 'What is known is what it is now' };
  operation.parameters = [
    ...(operation.parameters ?? []),
    ...headers.map((name) => refTo('parameters', name)),
  ];
  const example = exampleOf(operation.operationId ?? '');
  const body = (operation.requestBody as { content?: Record<string, { example?: unknown }> } | undefined)
    ?.content?.['application/json'];
  if (body !== undefined && example !== undefined) body.example = example;
}

const TAGGED = new Set(['obligationsGet', 'factsGet']);

const LINK = {
  description: 'the next page, and the one before where the list goes both ways (RFC 8288)',
  schema: { type: 'string' },
};
const ETAG = { description: 'the version, for If-Match and If-None-Match', schema: { type: 'string' } };

function describeAnswer(operation: Operation, answer: Schema | null | undefined): void {
  const [status = '200'] = Object.keys(operation.responses).filter((each) => each.startsWith('2'));
  const found = operation.responses[status] as
    { description?: string; content?: Record<string, unknown>; headers?: object } | undefined;
  const isList = typeof answer?.['properties'] === 'object' && 'next' in (answer['properties'] as object);
  const headers = {
    ...(isList && { Link: LINK }),
    ...(TAGGED.has(operation.operationId ?? '') && { ETag: ETAG }),
  };
  operation.responses[status] = {
    description: found?.description || 'Done',
    ...(Object.keys(headers).length > 0 && { headers: headers }),
    ...((found?.content ?? answer) && {
      content: (found?.content ?? { 'application/json': { schema: answer } }) as never,
    }),
  };
}
