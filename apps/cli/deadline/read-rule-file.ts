import { readFileSync } from 'node:fs';
import { dutySchema, issuesOf, type Duty, type Issue } from '#deadlines';
import { both } from '#kernel';
import { parseDocument } from 'yaml';
import { CommandError } from '../settings';

/** A rule file holds a question (`rule`, `anchors` …), a bare rule (`primitive`) or a duty of one’s own (`rules`). */
export type RuleFile =
  | { readonly kind: 'question'; readonly question: Record<string, unknown> }
  | { readonly kind: 'duty'; readonly duty: Duty };

/** Reads YAML or JSON. @throws CommandError that names the line, or the field and its mend */
export function readRuleFile(file: string): RuleFile {
  const document = parseDocument(readText(file));
  const [fault] = document.errors;
  if (fault) throw notReadable(file, fault.message);
  const content: unknown = document.toJS();
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw notReadable(file, 'it is neither a rule, a question nor a duty');
  if ('primitive' in content) return { kind: 'question', question: { rule: content } };
  if (!('rules' in content)) return { kind: 'question', question: { ...content } };
  const duty = dutySchema.safeParse(content);
  if (!duty.success) throw faultsIn(file, issuesOf(duty.error));
  return { kind: 'duty', duty: duty.data };
}

/** Each fault with its place; the message says what would be right. */
export function faultsIn(file: string, issues: readonly Issue[]): CommandError {
  const list = issues.map(({ pointer, message }) => `  ${pointer || '/'}: ${message}`).join('\n');
  return new CommandError(
    both(`${file} is not a rule yet:\n${list}`, `Nid yw ${file} yn rheol eto:\n${list}`),
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw notReadable(file, error instanceof Error ? error.message : String(error));
  }
}

const notReadable = (file: string, why: string): CommandError =>
  new CommandError(both(`${file} cannot be read: ${why}`, `Ni ellir darllen ${file}: ${why}`));
