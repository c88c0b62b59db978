import { z } from 'zod';
import { both } from '#domain/kernel';
import { MANY, answerSchemas, failureSchema } from '../schemas';
import { type Io, type Manner, answerJson } from '../shared/io';
import { CommandError } from '../shared/settings';

const MANY_WORDS = 'One document after another, each as described: none, one or many.';

/** Prints the JSON Schema of what a command answers with --json; without one, the commands. @throws CommandError for no command */
export function schema(io: Io, manner: Manner, named: readonly string[]): boolean {
  const name = named.join(' ');
  const commands = Object.keys(answerSchemas).sort();
  if (name === '') {
    if (manner.json) answerJson(io, { commands });
    else io.out(commands.map((each) => `${each}\n`).join(''));
    return true;
  }
  const answer = Object.hasOwn(answerSchemas, name) ? answerSchemas[name] : undefined;
  if (answer === undefined)
    throw new CommandError(
      both(
        `${name} is no command that answers. “cylch schema” lists them.`,
        `Nid yw ${name} yn orchymyn sy’n ateb. Mae “cylch schema” yn eu rhestru.`,
      ),
      2,
    );
  const described = z.toJSONSchema(z.union([answer, failureSchema]), { unrepresentable: 'any' });
  answerJson(io, {
    ...described,
    title: `cylch ${name} --json`,
    ...(MANY.includes(name) && { description: MANY_WORDS }),
  });
  return true;
}
