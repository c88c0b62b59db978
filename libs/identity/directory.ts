import { z } from 'zod';
import { bilingualSchema } from '#deadlines';
import { idSchema } from '#obligations';
import { roleSchema } from './role';

const languageSchema = z.enum(['cy', 'en']);
const emailSchema = z.email({ error: 'not an e-mail address' });

/** A post of the department: what owns, approves and is written to. People come and go; the post stays. */
export const postSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  email: emailSchema,
  /** the language that stands first in mail to the post; both are always there */
  language: languageSchema,
});
export type Post = z.infer<typeof postSchema>;

/** A person who signs in. `subject` is what the identity provider calls them; `clients` are programs that act for them. */
export const personSchema = z.strictObject({
  id: idSchema,
  subject: z.string().min(1).max(200),
  clients: z.array(z.string().min(1).max(200)).default([]),
  name: z.string().min(1).max(200),
  email: emailSchema,
  language: languageSchema.default('en'),
  roles: z.array(roleSchema).min(1, { error: 'at least one role' }),
  posts: z.array(idSchema).default([]),
});
export type Person = z.infer<typeof personSchema>;

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** Posts and people; ids, subjects and clients are unique, and a person holds only posts that exist. */
export const directorySchema = z
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
export const personById = (directory: Directory, personId: string): Person | undefined =>
  directory.people.find((person) => person.id === personId);

/** The post with this id, if the directory still has it. */
export const postById = (directory: Directory, postId: string): Post | undefined =>
  directory.posts.find((post) => post.id === postId);
