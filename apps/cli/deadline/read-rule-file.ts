import { type YAMLError, parseDocument } from 'yaml';
import { type Bilingual, type Fault, both, faultList, faultsOf } from '#domain/kernel';
import { type CountAnswerJson, type DeadlineAnswerJson, type Duty, dutySchema } from '#domain/deadlines';
import { givenText } from '../shared/given-file';
import { CommandError } from '../shared/settings';

const notReadable = (file: string, why: Bilingual): CommandError =>
  new CommandError(both(`${file} cannot be read: ${why.en}`, `Ni ellir darllen ${file}: ${why.cy}`));

/** A rule file holds a question (`rule`, `anchors` …), a bare rule (`primitive`) or a duty of one’s own (`rules`). */
type RuleFile =
  | { readonly kind: 'question'; readonly question: Record<string, unknown> }
  | { readonly kind: 'duty'; readonly duty: Duty };

/** Reads YAML or JSON. @throws CommandError that names the line, or the field and its mend */
export function readRuleFile(file: string): RuleFile {
  const document = parseDocument(givenText(file));
  const [fault] = document.errors;
  if (fault) throw notYaml(file, fault);
  const content: unknown = document.toJS();
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw notReadable(file, NEITHER);
  if ('primitive' in content) return { kind: 'question', question: { rule: content } };
  // a question may hold rules of its own by name
  const isQuestion = ['rule', 'duty', 'count'].some((field) => field in content);
  if (isQuestion || !('rules' in content)) return { kind: 'question', question: { ...content } };
  const duty = dutySchema.safeParse(content);
  if (!duty.success) throw faultsIn(file, faultsOf(duty.error));
  return { kind: 'duty', duty: duty.data };
}

/** What keeps a file from being a rule. */
function faultsIn(file: string, issues: readonly Fault[]): CommandError {
  const { en, cy } = faultList(issues);
  return new CommandError(both(`${file} is not a rule yet:\n${en}`, `Nid yw ${file} yn rheol eto:\n${cy}`));
}

const NEITHER = both(
  'it is neither a rule (with `primitive`), a question (with `rule`, `duty` or `count`) nor a duty (with `rules`).',
  'nid yw’n rheol (gyda `primitive`), yn gwestiwn (gyda `rule`, `duty` neu `count`) nac yn ddyletswydd (gyda `rules`).',
);

/** Where the YAML or JSON breaks off, with the line itself; what the parser says of it is English in both languages. */
function notYaml(file: string, { linePos, message }: YAMLError): CommandError {
  const at = linePos?.[0];
  const [said = message, ...shown] = message.split('\n');
  const what = said.replace(/ at line \d+, column \d+:?$/u, '');
  const lines = shown.filter((line) => line.trim() !== '').join('\n');
  const place = { line: at?.line ?? 0, column: at?.col ?? 0 };
  return new CommandError(
    both(
      `${file} is neither YAML nor JSON: it breaks off at line ${place.line}, column ${place.column} (${what}). Correct that place.\n${lines}`,
      `Nid YAML na JSON yw ${file}: mae’n torri yn llinell ${place.line}, colofn ${place.column} (yn Saesneg: ${what}). Cywirwch y lle hwnnw.\n${lines}`,
    ),
  );
}

/** What is no question is told by its faults, each with its place. @throws CommandError */
export function refuseInvalid<Answer extends DeadlineAnswerJson | CountAnswerJson>(
  file: string,
  answer: Answer,
): Answer {
  if (answer.ok || answer.refusal.issues === undefined) return answer;
  throw faultsIn(file, answer.refusal.issues);
}
