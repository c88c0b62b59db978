import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Document, LineCounter, isNode, parseDocument } from 'yaml';
import { bareAddress } from '#domain/mail';
import { bilingualSchema } from '#domain/calendars';
import {
  type Bilingual,
  BilingualError,
  type PersonId,
  type PostId,
  both,
  defineFault,
  faultsOf,
  idSchema,
  obligationIdSchema,
  pathOfPointer,
  postIdSchema,
} from '#domain/kernel';
import { type Nation, nationSchema } from '#domain/obligations';

/** What a person may be in the department. `system` is the clock or the loader and is never given to a person. */
export const roleSchema = z.enum(['official', 'approver', 'auditor', 'administrator']);
export type Role = z.infer<typeof roleSchema>;

const languageSchema = z.enum(['cy', 'en']);
const NOT_AN_ADDRESS = defineFault(
  'not-an-e-mail-address',
  both('not an email address', 'nid cyfeiriad e-bost'),
);
/** An address, also with a name before it: `Cai <cai@cylch.example>`; the address alone is kept. */
const emailSchema = z
  .string({ error: NOT_AN_ADDRESS })
  .transform(bareAddress)
  .pipe(z.email({ error: NOT_AN_ADDRESS }));

/** A post of the department: what owns, approves and is written to. People come and go; the post stays. */
const postSchema = z.strictObject({
  id: postIdSchema,
  title: bilingualSchema,
  email: emailSchema,
  /** the language that stands first in mail to the post; both are always there */
  language: languageSchema,
  /** whose working days it keeps; absent: those of its people, where they agree, else Wales */
  nation: nationSchema.optional(),
});
type Post = z.infer<typeof postSchema>;

/** A person who signs in. `subject` is what the identity provider calls them; `clients` are programs that act for them. */
const personSchema = z.strictObject({
  id: idSchema.brand<'PersonId'>(),
  subject: z.string().min(1).max(200),
  clients: z.array(z.string().min(1).max(200)).default([]),
  name: z.string().min(1).max(200),
  email: emailSchema,
  language: languageSchema.default('en'),
  roles: z
    .array(roleSchema)
    .min(1, { error: defineFault('no-role', both('at least one role', 'o leiaf un rôl')) }),
  posts: z.array(postIdSchema).default([]),
  /** whose working days the person keeps */
  nation: nationSchema.optional(),
  /** the obligations that an auditor may see; absent: all */
  scope: z.array(obligationIdSchema).optional(),
});
/** A person; for whom they act at the moment, where they do: `posts` and `roles` are then those of that person. */
export type Person = z.infer<typeof personSchema> & { readonly onBehalfOf?: PersonId };

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

interface Named {
  readonly name: string;
}
const POST_TWICE = defineFault('post-twice', ({ name }: Named) =>
  both(`post id ${name} twice`, `dynodydd swydd ${name} ddwywaith`),
);
const PERSON_TWICE = defineFault('person-twice', ({ name }: Named) =>
  both(`person id ${name} twice`, `dynodydd person ${name} ddwywaith`),
);
const SUBJECT_TWICE = defineFault('subject-twice', ({ name }: Named) =>
  both(
    `subject ${name} twice: one sign-in is one person`,
    `gwrthrych ${name} ddwywaith: un person yw un mewngofnodiad`,
  ),
);
const CLIENT_TWICE = defineFault('client-twice', ({ name }: Named) =>
  both(
    `client ${name} twice: a program acts for one person`,
    `cleient ${name} ddwywaith: ar ran un person y mae rhaglen yn gweithredu`,
  ),
);
const NO_POST = defineFault('no-post', ({ name }: Named) => both(`no post ${name}`, `dim swydd ${name}`));

const SCOPE = defineFault(
  'scope-of-a-decider',
  both(
    'only an auditor’s reading is narrowed: who decides sees all',
    'dim ond darllen archwilydd a gyfyngir: mae’r sawl sy’n penderfynu yn gweld popeth',
  ),
);

/** Posts and people; ids, subjects and clients are unique, and a person holds only posts that exist; who may decide sees everything. */
const directorySchema = z
  .strictObject({ posts: z.array(postSchema), people: z.array(personSchema) })
  .check(({ value, issues }) => {
    const complain = (message: string, path: (string | number)[], names: readonly string[]): void =>
      names.forEach((name) => issues.push({ code: 'custom', input: value, path, message, params: { name } }));
    const { posts, people } = value;
    const ids = posts.map(({ id }) => id);
    complain(POST_TWICE, ['posts'], repeated(ids));
    complain(PERSON_TWICE, ['people'], repeated(people.map(({ id }) => id)));
    complain(SUBJECT_TWICE, ['people'], repeated(people.map(({ subject }) => subject)));
    complain(CLIENT_TWICE, ['people'], repeated(people.flatMap(({ clients }) => clients)));
    people.forEach(({ posts: held, scope, roles }, index) => {
      complain(
        NO_POST,
        ['people', index, 'posts'],
        held.filter((id) => !ids.includes(id)),
      );
      if (scope !== undefined && roles.some((role) => role !== 'auditor'))
        issues.push({ code: 'custom', input: value, path: ['people', index, 'scope'], message: SCOPE });
    });
  });
export type Directory = z.infer<typeof directorySchema>;

/** The person an identity provider's subject names, if the directory knows them. */
export const personForSubject = (directory: Directory, subject: string): Person | undefined =>
  directory.people.find((person) => person.subject === subject);

/** The person for whom a program (an OAuth client) acts, if the directory knows it. */
export const personForClient = (directory: Directory, clientId: string): Person | undefined =>
  directory.people.find((person) => person.clients.includes(clientId));

/** The person with this id, if the directory still has them: people named in old events may be gone. */
export const personById = (directory: Directory, personId: PersonId): Person | undefined =>
  directory.people.find((person) => person.id === personId);

/** The post with this id, if the directory still has it. */
export const postById = (directory: Directory, postId: PostId): Post | undefined =>
  directory.posts.find((post) => post.id === postId);

/** Whose working days a post keeps: its own, or those of everybody who holds it; undefined where neither is said. */
export function nationOfPost(directory: Directory, postId: PostId): Nation | undefined {
  const own = postById(directory, postId)?.nation;
  if (own !== undefined) return own;
  const of = new Set(
    directory.people.filter(({ posts }) => posts.includes(postId)).map(({ nation }) => nation),
  );
  return of.size === 1 ? [...of][0] : undefined;
}

/** The directory file cannot be used; the message names the file, each fault with line and column, and how to mend it. */
export class DirectoryFileError extends BilingualError {
  override readonly name = 'DirectoryFileError';
}

interface Place {
  readonly line: number;
  readonly col: number;
}

/** Where the deepest part of the path that the file has stands in it. */
function placeOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): Place {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]);
  }
  return { line: 1, col: 1 };
}

const placed = ({ line, col }: Place, { en, cy }: Bilingual): Bilingual =>
  both(`line ${line}, column ${col}: ${en}`, `llinell ${line}, colofn ${col}: ${cy}`);

/**
 * Reads the posts and people from text. @param file the name used in messages
 * @throws DirectoryFileError
 */
export function parseDirectory(text: string, file: string): Directory {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    throw notADirectory(
      file,
      document.errors.map(({ pos, message }) =>
        placed(lines.linePos(pos[0]), both(message, `(yn Saesneg) ${message}`)),
      ),
    );
  const parsed = directorySchema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error).map(({ pointer, message: { en, cy } }) => {
    const path = pathOfPointer(pointer);
    const [field, maes] = path.length > 0 ? [path.join('.'), path.join('.')] : ['the file', 'y ffeil'];
    return placed(placeOf(document, lines, path), both(`${field}: ${en}`, `${maes}: ${cy}`));
  });
  throw notADirectory(file, faults);
}

const notADirectory = (file: string, faults: readonly Bilingual[]): DirectoryFileError =>
  new DirectoryFileError(
    both(
      [`${file} is not a directory of posts and people:`, ...faults.map(({ en }) => en)].join('\n  '),
      [`Nid cyfeiriadur swyddi a phobl yw ${file}:`, ...faults.map(({ cy }) => cy)].join('\n  '),
    ),
  );

/** The posts and people of a YAML file, and the SHA-256 of the file. @throws DirectoryFileError, also when the file cannot be read */
export function readDirectoryFile(path: string): { readonly directory: Directory; readonly sha256: string } {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (cause) {
    const said = both(
      `${path} cannot be read: set DIRECTORY_FILE to the file of posts and people`,
      `Ni ellir darllen ${path}: gosodwch DIRECTORY_FILE i ffeil y swyddi a’r bobl`,
    );
    throw new DirectoryFileError(said, { cause });
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { directory: parseDirectory(content.toString('utf8'), path), sha256 };
}

/** The same without the hash. @throws DirectoryFileError */
export const loadDirectory = (path: string): Directory => readDirectoryFile(path).directory;
