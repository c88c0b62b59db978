import type { Sentence } from '../sentences/sentence';
import type { Place, Rule } from './rule';

/** Whether a rule holds for a sentence in its place. */
export function holds(rule: Rule, sentence: Sentence): boolean {
  return (
    stands(rule.where ?? {}, sentence) &&
    rule.pattern.test(sentence.words) &&
    !(rule.unless ?? []).some((exception) => exception.test(sentence.words))
  );
}

function stands(place: Place, sentence: Sentence): boolean {
  const { form, genre, leadIn, heading, notHeading, opening, first, cell } = place;
  return (
    (form === undefined ? sentence.form !== 'heading' : form.includes(sentence.form)) &&
    (genre === undefined || genre === sentence.genre) &&
    (leadIn === undefined || (sentence.leadIn !== null && leadIn.test(sentence.leadIn))) &&
    (heading === undefined || sentence.headings.some((one) => heading.test(one))) &&
    (notHeading === undefined || !sentence.headings.some((one) => notHeading.test(one))) &&
    (opening === undefined || opening.test(sentence.opening)) &&
    (first === undefined || first === sentence.first) &&
    (cell === undefined ||
      sentence.cells.some(
        ({ column, words }) =>
          (cell.column === undefined || (column !== null && cell.column.test(column))) &&
          (cell.words === undefined || cell.words.test(words)),
      ))
  );
}
