import { type CommandType, commandSchema, permitted } from '#domain/obligations';
import { type Role, roleSchema } from './directory';

/** Whether someone with these roles may send the command: the core's own rule, for pages and edges to ask beforehand. */
export const mayDo = (roles: readonly Role[], command: CommandType): boolean =>
  permitted({ roles: [...roles] }, command);

const commandTypes = commandSchema.options.map((option) => option.shape.type.value);

/** What each role alone may send. Auditors read everything and decide nothing; the clock's commands belong to no person. */
export const permissions: Readonly<Record<Role, readonly CommandType[]>> = Object.fromEntries(
  roleSchema.options.map((role) => [role, commandTypes.filter((command) => mayDo([role], command))]),
) as unknown as Record<Role, readonly CommandType[]>;
