import { type Finding, findingWords } from '#domain/notices';
import type { Manner } from './io';

/** A finding on standard output: what it is about, what is wrong, and each value that should be another. */
export function findingInWords(
  { code, obligationId, mailId, recipient, differing }: Finding,
  { language }: Manner,
): string {
  const about = [code, obligationId, mailId, recipient].filter((part) => part !== null).join('  ');
  const values = differing.map(
    ({ field, expected, found }) => `    ${field}: ${JSON.stringify(found)} → ${JSON.stringify(expected)}\n`,
  );
  return `${about}\n    ${findingWords[code][language]}\n${values.join('')}`;
}
