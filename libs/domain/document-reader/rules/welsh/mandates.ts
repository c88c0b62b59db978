import type { Example, ProposingRule, Rule } from '../../rule/rule';

/** What terms of reference or conditions say of a body is laid on it, where another document would promise it. */
const LAID_DOWN: ReadonlySet<string> = new Set([
  'cy-body-will',
  'cy-should',
  'cy-impersonal-will',
  'cy-impersonal-and-will',
  'cy-will-be-done',
]);

const inMandate = (example: Example): Example => ({
  ...(typeof example === 'string' ? { words: example } : example),
  genre: 'mandate',
});

const laidDown = (rule: ProposingRule): ProposingRule => ({
  ...rule,
  id: `${rule.id}-by-mandate`,
  proposes: 'duty',
  where: { ...rule.where, genre: 'mandate' },
  finds: rule.finds.map(inMandate),
  passes: rule.finds,
});

/** The rules, with those for documents that lay something down before the same for others. */
export const withMandates = (rules: readonly Rule[]): readonly Rule[] =>
  rules.flatMap((rule) =>
    rule.proposes !== null && LAID_DOWN.has(rule.id) ? [laidDown(rule), rule] : [rule],
  );
