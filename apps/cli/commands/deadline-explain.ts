import { existsSync } from 'node:fs';
import { ukBankHolidays } from '#domain/calendars';
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
import { readRuleFile, refuseInvalid } from '../deadline/read-rule-file';
import { type Io, type Manner, answerJson } from '../shared/io';

/** Explains a rule file, a duty of the statute book or a phrase, and how its date is worked out. */
export function deadlineExplain(
  io: Io,
  manner: Manner,
  asked: string,
  options: ExplainOptions,
): Promise<boolean> {
  if (existsSync(asked)) return Promise.resolve(explainFile(io, manner, asked, options));
  const duty = findDuty(asked);
  if (duty === undefined) return Promise.resolve(explainPhrase(io, manner, asked, saidOn(options), options));
  for (const part of options.part === undefined ? Object.keys(duty.rules) : [options.part])
    print(io, manner, duty, answerQuestion({ duty: duty.id, ...fieldsOf(options), part }, ukBankHolidays));
  return Promise.resolve(true);
}

const saidOn = ({ saidOn: said }: ExplainOptions): string | undefined =>
  said === undefined ? undefined : dateOption('said-on', said);

function explainFile(io: Io, manner: Manner, file: string, options: ExplainOptions): boolean {
  const read = readRuleFile(file);
  if (read.kind === 'question') {
    const question = { ...read.question, ...fieldsOf(options) };
    print(io, manner, null, refuseInvalid(file, answerAsked(question, ukBankHolidays)));
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
      io,
      manner,
      read.duty,
      refuseInvalid(file, answerQuestion({ ...fields, rule: version.rule }, ukBankHolidays, all)),
    );
  }
  return true;
}

function print(
  io: Io,
  manner: Manner,
  duty: Duty | null,
  answer: DeadlineAnswerJson | CountAnswerJson,
): void {
  if (manner.json) {
    answerJson(io, answer);
    return;
  }
  const { language } = manner;
  if (duty) io.out(`${duty.title[language]} (${duty.id}) – ${duty.bearer[language]}\n`);
  io.out(`${explanationText(answer, language)}\n`);
}
