/** What operations have in common, under `components`. */

const header = (name: string, description: string, schema: object, example: string) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
  example,
});

export const parameters = {
  Language: {
    name: 'lang',
    in: 'query',
    required: false,
    description: 'In which language a problem is described; else as Accept-Language asks, else English.',
    schema: { type: 'string', enum: ['cy', 'en'] },
    example: 'cy',
  },
  OnBehalfOf: header(
    'On-Behalf-Of',
    'The person, by id, for whom the caller acts in their absence: both are named in the record.',
    { type: 'string', maxLength: 200 },
    'rhys-morgan',
  ),
  IdempotencyKey: header(
    'Idempotency-Key',
    'The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.',
    { type: 'string', pattern: '^(?:[\\w.:-]{8,200}|"[\\w.:-]{8,200}")$' },
    '0190b5a0-7c1e-7000-8000-000000000001',
  ),
  IfMatch: header(
    'If-Match',
    'The version that the caller saw, as ETag gave it: at another the act is refused with 412, which says what has changed.',
    { type: 'string', pattern: '^(?:\\*|"\\d{1,9}(?:-[\\w-]{1,64})?")$' },
    '"12"',
  ),
  IfNoneMatch: header(
    'If-None-Match',
    'The ETag of what the caller has: where nothing differs, 304 is the answer.',
    { type: 'string' },
    '"12-1QdZkGkYt0YzC1dM"',
  ),
};

const SAID: Readonly<Record<string, readonly [description: string, code: string, en: string, cy: string]>> = {
  400: [
    'It does not fit the documented form; each fault is named with its place',
    'not-as-documented',
    'What was sent does not fit the documented form. Each fault is listed; correct them and send it again.',
    'Nid yw’r hyn a anfonwyd yn cyd-fynd â’r ffurf a ddogfennwyd. Rhestrir pob gwall; cywirwch nhw a’i anfon eto.',
  ],
  401: [
    'No token, or one that is not good',
    'not-signed-in',
    'Send an access token of the department’s identity provider: Authorization: Bearer …',
    'Anfonwch docyn mynediad darparwr hunaniaeth yr adran: Authorization: Bearer …',
  ],
  403: ['The caller may not do this', 'not-permitted', 'You may not do this.', 'Ni chewch wneud hyn.'],
  404: [
    'There is no such thing, or the caller may not see it',
    'not-found',
    'Nothing on the register has this id.',
    'Nid oes dim ar y gofrestr â’r dynodydd hwn.',
  ],
  409: [
    'It stands in the way of what is there already, or the first request with this key is still being answered',
    'still-running',
    'The first request with this Idempotency-Key is still being answered. Ask again in a second.',
    'Mae’r cais cyntaf â’r Idempotency-Key hwn yn dal i gael ei ateb. Gofynnwch eto ymhen eiliad.',
  ],
  412: [
    'It has changed since the version that If-Match names: `changed` lists what was recorded since',
    'version-conflict',
    'This entry has changed since you opened it: it is now at version 13. Read it again, then decide.',
    'Mae’r cofnod hwn wedi newid ers ichi ei agor: mae bellach ar fersiwn 13. Darllenwch ef eto, yna penderfynwch.',
  ],
  422: ['It is refused, with what would allow it', 'reason-missing', 'Say why.', 'Dywedwch pam.'],
  429: ['Asked too often', 'too-many-requests', 'You have asked too often.', 'Rydych wedi gofyn yn rhy aml.'],
  503: [
    'Whether it was decided is not known yet; the same Idempotency-Key asked again tells',
    'not-known-yet',
    'The answer did not come in time: whether it was decided is not known. Ask again with the same Idempotency-Key.',
    'Ni ddaeth yr ateb mewn pryd: ni wyddys a benderfynwyd. Gofynnwch eto gyda’r un Idempotency-Key.',
  ],
};

const RETRY = {
  'Retry-After': { description: 'in how many seconds to ask again', schema: { type: 'integer' } },
};

const response = (status: string, [description, code, en, cy]: (typeof SAID)[string]) => ({
  description,
  ...((status === '429' || status === '503') && { headers: RETRY }),
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      example: {
        type: `urn:cylch:problem:${code}`,
        status: Number(status),
        code,
        title: en,
        bilingual: { title: { en, cy } },
        instance: '/api/v1/obligations/wm-alp-cycle',
      },
    },
  },
});

/** By status, and one for any other. */
export const problems = {
  ...Object.fromEntries(
    Object.entries(SAID).map(([status, said]) => [`Problem${status}`, response(status, said)]),
  ),
  Problem: {
    description: 'A problem (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
};
