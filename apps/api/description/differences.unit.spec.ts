import { breakingDifferences } from './differences.testing';

const note = {
  type: 'object',
  properties: {
    type: { type: 'string', const: 'note' },
    text: { type: 'string', minLength: 1, maxLength: 100 },
    mood: { type: 'string', enum: ['good', 'bad'] },
    on: { type: 'string' },
  },
  required: ['type', 'text'],
};
const close = {
  type: 'object',
  properties: { type: { type: 'string', const: 'close' } },
  required: ['type'],
};
const entry = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    status: { type: 'string', enum: ['open', 'closed'] },
    owner: { type: ['string', 'null'] },
    notes: { type: 'array', items: { type: 'object', properties: { text: { type: 'string' } } } },
  },
  required: ['id', 'status'],
};

type Description = ReturnType<typeof description>;
const description = () => ({
  paths: {
    '/api/v1/entries/{id}': {
      get: {
        parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string' } }],
        responses: {
          '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Entry' } } } },
          '404': { $ref: '#/components/responses/Problem' },
        },
      },
      post: {
        parameters: [
          { in: 'query', name: 'limit', required: false, schema: { type: 'integer', maximum: 200 } },
        ],
        requestBody: {
          required: false,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Act' } } },
        },
        responses: { '200': { content: { 'application/json': { schema: { type: 'object' } } } } },
      },
    },
  },
  components: {
    responses: { Problem: { description: 'A problem' } },
    schemas: {
      Entry: structuredClone(entry),
      Act: { oneOf: [{ $ref: '#/components/schemas/Note' }, { $ref: '#/components/schemas/Close' }] },
      Note: structuredClone(note),
      Close: structuredClone(close),
    },
  },
});

const AT = '/api/v1/entries/{id}';
const found = (change: (next: Description) => void): readonly string[] => {
  const next = description();
  change(next);
  return breakingDifferences(description(), next).map(({ where, what }) => `${where}: ${what}`);
};
/** A loose hand on a description. */
const loose = (value: object): Record<string, Record<string, unknown>> => value as never;

const BREAKS: readonly (readonly [string, (next: Description) => void, string])[] = [
  [
    'an address',
    ({ paths }) => delete (paths as Partial<Description['paths']>)['/api/v1/entries/{id}'],
    'GET /entries/{id}: operation removed',
  ],
  ['an operation', (next) => delete loose(next.paths[AT])['get'], 'GET /entries/{id}: operation removed'],
  [
    'a status',
    (next) => delete loose(next.paths[AT].get.responses)['404'],
    'GET /entries/{id} 404: status removed',
  ],
  [
    'another status',
    ({ paths }) => {
      const { post } = paths[AT];
      post.responses = { '201': post.responses['200'] } as never;
    },
    'POST /entries/{id} 200: status removed',
  ],
  [
    'a field of an answer',
    (next) => delete loose(next.components.schemas.Entry.properties)['owner'],
    'GET /entries/{id} 200/owner: property removed',
  ],
  [
    'a field in a list',
    (next) => delete loose(next.components.schemas.Entry.properties.notes.items.properties)['text'],
    'GET /entries/{id} 200/notes/*/text: property removed',
  ],
  [
    'a field that was always there',
    (next) => (next.components.schemas.Entry.required = ['id']),
    'GET /entries/{id} 200/status: property no longer always there',
  ],
  [
    'a new word of an answer',
    (next) => next.components.schemas.Entry.properties.status.enum.push('set-aside'),
    'GET /entries/{id} 200/status set-aside: value added',
  ],
  [
    'another type of an answer',
    (next) => (next.components.schemas.Entry.properties.id.type = 'integer'),
    'GET /entries/{id} 200/id: type changed',
  ],
  [
    'a required parameter',
    ({ paths }) =>
      paths[AT].get.parameters.push({ in: 'query', name: 'why', required: true, schema: { type: 'string' } }),
    'GET /entries/{id} query why: required parameter added',
  ],
  [
    'a parameter made required',
    ({ paths }) => ((paths[AT].post.parameters[0] as { required: boolean }).required = true),
    'POST /entries/{id} query limit: parameter made required',
  ],
  [
    'no parameter any more',
    ({ paths }) => (paths[AT].post.parameters.length = 0),
    'POST /entries/{id} query limit: parameter removed',
  ],
  [
    'a smaller bound',
    ({ paths }) => ((paths[AT].post.parameters[0] as { schema: { maximum: number } }).schema.maximum = 50),
    'POST /entries/{id} query limit: narrowed',
  ],
  [
    'a body that must be sent',
    ({ paths }) => (paths[AT].post.requestBody.required = true),
    'POST /entries/{id}: body made required',
  ],
  [
    'a field that must be sent',
    (next) => next.components.schemas.Note.required.push('on'),
    'POST /entries/{id} body(type=note)/on: property made required',
  ],
  [
    'a new field that must be sent',
    ({ components }) => {
      loose(components.schemas.Note.properties)['who'] = { type: 'string' };
      components.schemas.Note.required.push('who');
    },
    'POST /entries/{id} body(type=note)/who: required property added',
  ],
  [
    'a field that may be sent no more',
    (next) => delete loose(next.components.schemas.Note.properties)['on'],
    'POST /entries/{id} body(type=note)/on: property removed',
  ],
  [
    'a word that may be sent no more',
    (next) => (next.components.schemas.Note.properties.mood.enum = ['good']),
    'POST /entries/{id} body(type=note)/mood bad: value removed',
  ],
  [
    'a shorter text',
    (next) => (next.components.schemas.Note.properties.text.maxLength = 10),
    'POST /entries/{id} body(type=note)/text: narrowed',
  ],
  [
    'one form of several',
    (next) => next.components.schemas.Act.oneOf.pop(),
    'POST /entries/{id} body(type=close): value removed',
  ],
  [
    'another type of media',
    ({ paths }) => {
      const { post } = paths[AT];
      post.requestBody.content = { 'text/csv': post.requestBody.content['application/json'] } as never;
    },
    'POST /entries/{id} body application/json: content type removed',
  ],
];

it.each(BREAKS)('names what breaks a program: %s', (_what, change, difference) => {
  expect(found(change)).toContain(difference);
});

const HARMLESS: readonly (readonly [string, (next: Description) => void])[] = [
  ['nothing', () => undefined],
  ['an operation more', ({ paths }) => (loose(paths)['/api/v1/others'] = { get: { responses: {} } })],
  ['a field more in an answer', (next) => (loose(next.components.schemas.Entry.properties)['title'] = {})],
  ['a field more that may be sent', (next) => (loose(next.components.schemas.Note.properties)['more'] = {})],
  ['a word more that may be sent', (next) => next.components.schemas.Note.properties.mood.enum.push('so-so')],
  ['a longer text', (next) => (next.components.schemas.Note.properties.text.maxLength = 200)],
  [
    'a parameter more',
    ({ paths }) =>
      paths[AT].get.parameters.push({ in: 'query', name: 'x', required: false, schema: { type: 'string' } }),
  ],
  [
    'another name of a part',
    ({ paths, components }) => {
      loose(components.schemas)['Named'] = components.schemas.Entry;
      paths[AT].get.responses['200'].content['application/json'].schema.$ref = '#/components/schemas/Named';
    },
  ],
];

it.each(HARMLESS)('passes what breaks none: %s', (_what, change) => {
  expect(found(change)).toEqual([]);
});
