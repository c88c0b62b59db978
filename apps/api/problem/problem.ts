import { type Bilingual, type CommandId, type Language, both } from '#domain/kernel';

/** A fault in one place of what was sent. */
export interface ProblemPart {
  /** RFC 6901 */
  readonly pointer: string;
  readonly detail: Bilingual;
}

/** RFC 9457 problem details: in the language asked for, with both beside it. Thrown by endpoints, written by the filter. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    /** stable: programs may act on it */
    readonly code: string,
    readonly title: Bilingual,
    readonly extra: {
      readonly detail?: Bilingual;
      readonly errors?: readonly ProblemPart[];
      readonly commandId?: CommandId;
      readonly headers?: Readonly<Record<string, string>>;
      /** further members, as the code documents them */
      readonly members?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(`${code}: ${title.en}`);
  }

  /** The body as RFC 9457 has it; `type` is a stable URI for the code, `bilingual` holds every text in both languages. */
  body(instance: string, language: Language): Record<string, unknown> {
    const { title } = this;
    const { detail, errors, commandId, members } = this.extra;
    return {
      type: `urn:cylch:problem:${this.code}`,
      status: this.status,
      code: this.code,
      title: title[language],
      ...(detail && { detail: detail[language] }),
      ...(errors && {
        errors: errors.map((part) => ({
          pointer: part.pointer,
          detail: part.detail[language],
          bilingual: { detail: part.detail },
        })),
      }),
      ...(commandId !== undefined && { commandId }),
      ...members,
      bilingual: { title, ...(detail && { detail }) },
      instance,
    };
  }
}

export const notSignedIn = (): Problem =>
  new Problem(
    401,
    'not-signed-in',
    both(
      'Send an access token of the department’s identity provider: Authorization: Bearer …',
      'Anfonwch docyn mynediad darparwr hunaniaeth yr adran: Authorization: Bearer …',
    ),
    { headers: { 'WWW-Authenticate': 'Bearer' } },
  );

export const unknownPerson = (): Problem =>
  new Problem(
    403,
    'unknown-person',
    both(
      'The token is good, but the directory of posts and people does not know its subject. Ask an administrator to add it.',
      'Mae’r tocyn yn ddilys, ond nid yw’r cyfeiriadur swyddi a phobl yn adnabod ei wrthrych. Gofynnwch i weinyddwr ei ychwanegu.',
    ),
  );

export const forPeopleOnly = (): Problem =>
  new Problem(
    403,
    'for-people-only',
    both(
      'A service account does not do this: a person does, in their own name.',
      'Nid cyfrif gwasanaeth sy’n gwneud hyn: person sy’n ei wneud, yn ei enw ei hun.',
    ),
  );

export const scopeMissing = (scope: string): Problem =>
  new Problem(
    403,
    'scope-missing',
    both(
      `This service account was made without the scope ${scope}. Ask an administrator for one that has it.`,
      `Crëwyd y cyfrif gwasanaeth hwn heb y cwmpas ${scope}. Gofynnwch i weinyddwr am un sydd â’r cwmpas hwnnw.`,
    ),
    { members: { scope } },
  );

/** Whether it was decided is not known yet; the same command id asked again tells. */
export const notKnownYet = (commandId: CommandId): Problem =>
  new Problem(
    503,
    'not-known-yet',
    both(
      'The answer did not come in time: whether it was decided is not known. Ask again with the same Idempotency-Key.',
      'Ni ddaeth yr ateb mewn pryd: ni wyddys a benderfynwyd. Gofynnwch eto gyda’r un Idempotency-Key.',
    ),
    { commandId, headers: { 'Retry-After': '2' } },
  );

export const badRequest = (errors: readonly ProblemPart[]): Problem =>
  new Problem(
    400,
    'not-as-documented',
    both(
      'What was sent does not fit the documented form. Each fault is listed; correct them and send it again.',
      'Nid yw’r hyn a anfonwyd yn cyd-fynd â’r ffurf a ddogfennwyd. Rhestrir pob gwall; cywirwch nhw a’i anfon eto.',
    ),
    { errors },
  );
