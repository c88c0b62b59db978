import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { bilingualSchema } from '#domain/calendars';
import { type PersonId, type PostId, idSchema, postIdSchema } from '#domain/kernel';

/** What a person may be in the department. `system` is the clock or the loader and is never given to a person. */
export const roleSchema = z.enum(['official', 'approver', 'auditor', 'administrator']);
export type Role = z.infer<typeof roleSchema>;

const languageSchema = z.enum(['cy', 'en']);
const emailSchema = z.email({ error: 'not an e-mail address' });

/** A post of the department: what owns, approves and is written to. People come and go; the post stays. */
const postSchema = z.strictObject({
  id: postIdSchema,
  title: bilingualSchema,
  email: emailSchema,
  /** the language that stands first in mail to the post; both are always there */
  language: languageSchema,
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
  roles: z.array(roleSchema).min(1, { error: 'at least one role' }),
  posts: z.array(postIdSchema).default([]),
});
export type Person = z.infer<typeof personSchema>;

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** Posts and people; ids, subjects and clients are unique, and a person holds only posts that exist. */
const directorySchema = z
  .strictObject({ posts: z.array(postSchema), people: z.array(personSchema) })
  .check(({ value, issues }) => {
    const complain = (path: (string | number)[], message: string): unknown =>
      issues.push({ code: 'custom', input: value, path, message });
    repeated(value.posts.map((post) => post.id)).forEach((id) => complain(['posts'], `post id ${id} twice`));
    repeated(value.people.map((person) => person.id)).forEach((id) =>
      complain(['people'], `person id ${id} twice`),
    );
    repeated(value.people.map((person) => person.subject)).forEach((subject) =>
      complain(['people'], `subject ${subject} twice: one sign-in is one person`),
    );
    repeated(value.people.flatMap((person) => person.clients)).forEach((client) =>
      complain(['people'], `client ${client} twice: a program acts for one person`),
    );
    value.people.forEach((person, index) =>
      person.posts
        .filter((id) => !value.posts.some((post) => post.id === id))
        .forEach((id) => complain(['people', index, 'posts'], `no post ${id}`)),
    );
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

/** The directory file cannot be used; the message names the file, each fault with line and column, and how to mend it. */
export class DirectoryFileError extends Error {
  override readonly name = 'DirectoryFileError';
}

const place = (document: Document, lines: LineCounter, path: readonly PropertyKey[]): string => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as
      { range?: [number, number, number] } | undefined;
    if (node?.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return `line ${line}, column ${col}`;
    }
  }
  return 'line 1, column 1';
};

/**
 * Reads the posts and people from text. @param file the name used in messages
 * @throws DirectoryFileError
 */
export function parseDirectory(text: string, file: string): Directory {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return `line ${line}, column ${col}: ${error.message}`;
  });
  if (faults.length === 0) {
    const parsed = directorySchema.safeParse(document.toJS());
    if (parsed.success) return parsed.data;
    faults.push(
      ...parsed.error.issues.map(
        (issue) =>
          `${place(document, lines, issue.path)}: ${issue.path.join('.') || 'the file'}: ${issue.message}`,
      ),
    );
  }
  throw new DirectoryFileError(`${file} is not a directory of posts and people:\n  ${faults.join('\n  ')}`);
}

/** Reads the posts and people from a YAML file. @throws DirectoryFileError, also when the file cannot be read */
export function loadDirectory(path: string): Directory {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DirectoryFileError(
      `${path} cannot be read: set DIRECTORY_FILE to the file of posts and people`,
      {
        cause,
      },
    );
  }
  return parseDirectory(text, path);
}
