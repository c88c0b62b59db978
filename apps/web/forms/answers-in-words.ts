import { formatDate } from '#domain/deadlines';
import { type Language, isCalendarDate } from '#domain/kernel';
import { sentences } from '../platform/locale';
import { type Body, type Field, pairsIn } from './field';

/** One answer as the person gave it, in words. */
export interface AnswerInWords {
  readonly label: string;
  readonly lines: readonly string[];
  /** the id of the field that it is changed in */
  readonly field: string;
}

const textIn = (body: Body, name: string): string => [body[name]].flat()[0]?.trim() ?? '';

/** Words that were pasted by the page are known by their beginning. */
const LONG = 3_000;
const BEGINNING = 500;
const shortened = (text: string): string => (text.length > LONG ? `${text.slice(0, BEGINNING)} …` : text);

function dayIn(body: Body, name: string, language: Language): string {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => textIn(body, `${name}-${part}`));
  const on = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isCalendarDate(on) ? formatDate(on, language) : '';
}

/** The answers of a form as a check page lists them: those that were given, in the order of the questions. */
export function answersInWords<Model>(
  { page, fields }: { readonly page: string; readonly fields: readonly Field<Model>[] },
  model: Model,
  body: Body,
  language: Language,
): readonly AnswerInWords[] {
  const t = sentences(language, page);
  const answered = (label: string, lines: readonly string[], field: string): AnswerInWords[] =>
    lines.some((line) => line !== '') ? [{ label, lines, field }] : [];
  return fields
    .filter(({ when }) => when?.(model, body) ?? true)
    .flatMap((field): AnswerInWords[] => {
      const { name } = field;
      const labelled = (lines: readonly string[], at = name) =>
        answered(t(`fields.${name}.label`), lines, at);
      switch (field.kind) {
        case 'line':
          return labelled([field.understood?.(model, language) ?? textIn(body, name)]);
        case 'paragraph':
          return labelled(shortened(textIn(body, name)).split('\n'));
        case 'day':
          return labelled([dayIn(body, name, language)], `${name}-day`);
        case 'one-of':
        case 'some-of':
        case 'list': {
          const chosen = [body[name] ?? []].flat();
          const options = field.options(model, language, body);
          return labelled(
            options.filter(({ value }) => value !== '' && chosen.includes(value)).map(({ text }) => text),
          );
        }
        case 'pairs': {
          const options = new Map(field.options(model, language).map(({ value, text }) => [value, text]));
          const chosen = pairsIn(name, body);
          return labelled(
            field
              .of(model, language)
              .flatMap(({ value, text }) =>
                chosen[value] === undefined
                  ? []
                  : [`${text} → ${options.get(chosen[value]) ?? chosen[value]}`],
              ),
          );
        }
        case 'drawn':
          return [...field.inWords(model, language, body)];
        case 'file':
        case 'stored-file':
          return answered(t('fields.file.label'), [textIn(body, 'file-name')], 'file');
        case 'late':
          return (['reason', 'reference', 'sha256'] as const).flatMap((part) =>
            answered(t(`late.${part}`), textIn(body, `${name}-${part}`).split('\n'), `${name}-${part}`),
          );
        default:
          return [];
      }
    });
}
