import type { FormBase } from '../forms/form-definition';

/** What the forms that put something on the register have in common: the new entry is what they are about, and next. */
export const ofNewEntry: Pick<FormBase<unknown>, 'target' | 'next' | 'back'> = {
  target: (_model, command) => {
    if (command.type !== 'register') throw new TypeError('only a registration makes a new entry');
    return command.definition.id;
  },
  next: (_model, command) =>
    command.type === 'register' ? `/obligations/${command.definition.id}` : '/register',
  back: () => '/new',
};
