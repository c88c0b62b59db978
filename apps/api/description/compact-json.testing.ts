const WIDEST = 110;

/** JSON in which what fits on a line stands on one: a third of the lines, and a change is read more easily. */
export function compactJson(value: unknown, indent = ''): string {
  const short = JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || indent.length + short.length <= WIDEST) return short;
  const deeper = `${indent}  `;
  if (Array.isArray(value))
    return `[\n${value.map((each) => deeper + compactJson(each, deeper)).join(',\n')}\n${indent}]`;
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => `${deeper}${JSON.stringify(key)}: ${compactJson(each, deeper)}`);
  return `{\n${fields.join(',\n')}\n${indent}}`;
}
