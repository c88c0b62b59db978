import { statuteBook } from '#domain/deadlines';
import { type StatuteEntry, type Supplied, statutePlan } from './plan';

const supply = (name: string, supplied: Supplied): string => {
  if ('fact' in supplied) return `\`${name}\`: the fact \`${supplied.fact}\` (${supplied.kind})`;
  if ('obligation' in supplied)
    return `\`${name}\`: the ${supplied.of === 'act' ? 'act' : 'last day'} of \`${supplied.obligation}\``;
  if ('each' in supplied) return `\`${name}\`: each ${supplied.each}, nobody records it`;
  return `\`${name}\`: its own rule \`${supplied.rule}\``;
};

function entry(each: StatuteEntry): string {
  const rules = (each.readings ?? [each.undated ?? '']).map((name) => `\`${name}\``).join(', ');
  const became =
    (each.readings?.length ?? 0) > 1
      ? 'rival readings of'
      : each.undated === undefined
        ? ''
        : 'opens nothing:';
  const needs = Object.entries(each.facts ?? {}).map(([name, supplied]) => supply(name, supplied));
  const rest = [each.eachTime === true ? 'one entry each time it arises' : '', ...needs].filter(
    (part) => part !== '',
  );
  return [`\`${each.id}\` (${each.kind})`, `${became} ${rules}`.trim(), rest.join('; ') || '–'].join(' | ');
}

/** The list of which rule of the statute book became what on the register, as it is published. */
export function planAsMarkdown(): string {
  const rows = statuteBook().flatMap((duty) =>
    (statutePlan()[duty.id] ?? []).map((each) => {
      if ('id' in each) return `| ${duty.id} | ${entry(each)} |`;
      const rules = each.rules.map((name) => `\`${name}\``).join(', ');
      return 'fact' in each
        ? `| ${duty.id} | the fact \`${each.fact}\` (${each.kind}) | ${rules} | others count from it |`
        : `| ${duty.id} | no entry: a first day without a last | ${rules} | ask \`cylch deadline compute\` |`;
    }),
  );
  return `# The statute book on the register

Which rule of the [statute book](../../libs/domain/deadlines/statute-book/duties) became what. A rival reading is a reading of one entry, an election is a
fact, a continuous duty opens nothing. The page *Put a duty of the statute book on the register* and \`cylch duty register\` make
these entries.

| Duty | On the register | Rules | Counts from |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
