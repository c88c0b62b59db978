import { existsSync } from 'node:fs';
import {
  type CountAnswerJson,
  type DeadlineAnswerJson,
  type Duty,
  answerAsked,
  answerQuestion,
  findDuty,
  versionOn,
} from '#domain/deadlines';
import { type ExplainOptions, dateOption, fieldsOf } from '../deadline/options';
import { explanationText } from '../deadline/explanation-text';
import { explainPhrase } from '../deadline/explain-phrase';
import { type ListUsed, listAsJson, listUsed } from '../deadline/list-used';
import { readRuleFile, refuseInvalid } from '../deadline/read-rule-file';
import { type Io, type Manner, answerJson } from '../shared/io';
import type { Settings } from '../shared/settings';

/** Where and how an explanation is given, and with which list of bank holidays. */
interface Explaining {
  readonly io: Io;
  readonly manner: Manner;
  readonly list: ListUsed;
}

/** Explains a rule file, a duty of the statute book or a phrase, and how its date is worked out. */
export async function deadlineExplain(
  io: Io,
  manner: Manner,
  settings: Settings,
  asked: string,
  options: ExplainOptions,
): Promise<boolean> {
  const list = await listUsed(io, manner, settings);
  const explaining = { io, manner, list };
  if (existsSync(asked)) return explainFile(explaining, asked, options);
  const duty = findDuty(asked);
  if (duty === undefined) return explainPhrase(explaining, asked, saidOn(options), options);
  for (const part of options.part === undefined ? Object.keys(duty.rules) : [options.part])
    print(explaining, duty, answerQuestion({ duty: duty.id, ...fieldsOf(options), part }, list.calendar));
  return true;
}

const saidOn = ({ saidOn: said }: ExplainOptions): string | undefined =>
  said === undefined ? undefined : dateOption('said-on', said);

function explainFile(explaining: Explaining, file: string, options: ExplainOptions): boolean {
  const { calendar } = explaining.list;
  const read = readRuleFile(file);
  if (read.kind === 'question') {
    const question = { ...read.question, ...fieldsOf(options) };
    print(explaining, null, refuseInvalid(file, answerAsked(question, calendar)));
    return true;
  }
  const { rules } = read.duty;
  const onDay = options.on === undefined ? undefined : dateOption('on', options.on);
  const all = Object.values(rules).flatMap((versions) => versions.map(({ rule }) => rule));
  for (const [part, versions] of Object.entries(rules)) {
    const version = versionOn(versions, onDay);
    if (version === undefined || (options.part ?? part) !== part) continue;
    const { part: _part, on: _on, ...fields } = fieldsOf(options);
    print(
      explaining,
      read.duty,
      refuseInvalid(file, answerQuestion({ ...fields, rule: version.rule }, calendar, all)),
    );
  }
  return true;
}

function print(
  { io, manner, list }: Explaining,
  duty: Duty | null,
  answer: DeadlineAnswerJson | CountAnswerJson,
): void {
  if (manner.json) {
    answerJson(io, { ...answer, ...listAsJson(list) });
    return;
  }
  const { language } = manner;
  if (duty) io.out(`${duty.title[language]} (${duty.id}) – ${duty.bearer[language]}\n`);
  io.out(`${explanationText(answer, language)}\n`);
}
